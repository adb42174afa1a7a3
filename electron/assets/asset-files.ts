import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { AssetMime } from '../../core/domain/asset';
import type { AssetHash } from '../../core/domain/ids';

const extensions: Record<AssetMime, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
};

/** Where the file of an asset lies: `ab/abcdef….jpg`, so that no folder gets too full. */
export function assetPath(folder: string, asset: { hash: AssetHash; mime: AssetMime }): string {
  return join(folder, asset.hash.slice(0, 2), `${asset.hash}.${extensions[asset.mime]}`);
}

/**
 * Writes a file so that it is either there as a whole or not at all, whenever the power fails:
 * temporary name, sync, rename, sync of the folder.
 */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${basename(path)}.${randomUUID()}`);
  try {
    await syncing(temporary, 'wx', (file) => file.writeFile(bytes));
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  // Windows cannot open a folder to sync it, and keeps its names in a journal anyway.
  if (process.platform !== 'win32') await syncing(folder, 'r');
}

/** Whether a file is there, and with this size if one is named. */
export async function hasFileAt(path: string, bytes?: number): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && found.isFile() && (bytes === undefined || found.size === bytes);
}

async function syncing(
  path: string,
  flags: string,
  work?: (file: Awaited<ReturnType<typeof open>>) => Promise<void>,
): Promise<void> {
  const file = await open(path, flags);
  try {
    await work?.(file);
    await file.sync();
  } finally {
    await file.close();
  }
}
