import './spinner.css';

/** A small turning ring; the words beside it say what is going on. */
export function Spinner({ size = 14 }: { size?: number }) {
  return <span className="spinner" style={{ width: size, height: size }} aria-hidden />;
}
