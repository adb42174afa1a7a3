import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';

// The few things that backups do to files, each whole in itself.

/** Copies a file; the copy may be incomplete when the power fails before {@link syncFile}. */
export async function copyBytes(from: string, to: string): Promise<void> {
  await copyFile(from, to);
}

/** Returns when the bytes of a file are on the disk. */
export async function syncFile(path: string): Promise<void> {
  // Windows refuses to sync what was opened for reading only.
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives a file another name, taking the place of what has it. */
export function moveFile(from: string, to: string): void {
  renameSync(from, to);
}

/** Removes a file if it is there. */
export function removeFile(path: string): void {
  rmSync(path, { force: true });
}

/** Returns when the names in a folder are on the disk. */
export function syncFolder(path: string): void {
  // Windows cannot open a folder to sync it, and keeps its names in a journal anyway.
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
