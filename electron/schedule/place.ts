import { createHash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * Names where a data folder lives: this computer and this folder on it. A copy of the folder, here
 * or on another computer, has another name, so that of two copies only the original sends by itself.
 */
export function placeOf(dataFolder: string): string {
  const path = realpathSync(dataFolder);
  const { dev, ino } = statSync(path, { bigint: true });
  return createHash('sha256')
    .update([hostname(), path, dev, ino].join('\n'))
    .digest('hex')
    .slice(0, 32);
}
