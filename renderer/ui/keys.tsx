import './keys.css';

const MAC = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

/** Writes `mod+shift+k` as this platform writes it. */
export function keysText(keys: string, mac = MAC): string {
  const names: Record<string, string> = mac
    ? {
        mod: '⌘',
        shift: '⇧',
        alt: '⌥',
        enter: '↵',
        backspace: '⌫',
        arrowup: '↑',
        arrowdown: '↓',
        arrowleft: '←',
        arrowright: '→',
      }
    : {
        mod: 'Ctrl',
        shift: 'Shift',
        alt: 'Alt',
        enter: 'Enter',
        backspace: 'Backspace',
        arrowup: '↑',
        arrowdown: '↓',
        arrowleft: '←',
        arrowright: '→',
      };
  return keys
    .split('+')
    .map((key) => names[key] ?? key.toUpperCase())
    .join(mac ? '' : '+');
}

/** A keyboard shortcut, e.g. `mod+k`. */
export function Keys({ keys }: { keys: string }) {
  return <kbd className="keys">{keysText(keys)}</kbd>;
}
