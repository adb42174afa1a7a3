import { Progress } from 'radix-ui';
import './progress-bar.css';

/** How far something is. `label` is its accessible name. */
export function ProgressBar({
  done,
  total,
  label,
}: {
  done: number;
  total: number;
  label: string;
}) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <Progress.Root className="progress" value={done} max={Math.max(1, total)} aria-label={label}>
      <Progress.Indicator className="progress-done" style={{ width: `${share * 100}%` }} />
    </Progress.Root>
  );
}
