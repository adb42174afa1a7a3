import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { AppFailure, appError } from '../../core/contract/errors';
import { storeFailure } from '../db/errors';
import type { ExportedFile } from '../workers/exports/export-tasks';

/**
 * Puts the files of an article into a folder that a person chose: a single one under its name, several
 * in a folder of that name. They are there as a whole or not at all, and nothing is overwritten: a name
 * that is taken gets a number. Answers the name of what is there now.
 * Throws `disk-full`, `disk-unwritable`.
 */
export async function placeFiles(
  folder: string,
  { name, files }: { name: string; files: readonly ExportedFile[] },
  nameFor: (name: string) => string,
): Promise<string> {
  const partial = join(folder, `.gaotai-${randomUUID()}.partial`);
  try {
    const [first] = files;
    if (first === undefined) throw new Error('an article without a file');
    if (files.length === 1) {
      const extension = extname(first.path);
      await writeFile(partial, first.bytes, { flag: 'wx' });
      return await moveToFreeName(partial, folder, () => nameFor(name) + extension, claimFile);
    }
    // Fails where the chosen folder is gone: only folders inside our own are made.
    await mkdir(partial);
    for (const { path, bytes } of files) {
      const target = join(partial, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes, { flag: 'wx' });
    }
    return await moveToFreeName(partial, folder, () => nameFor(name), claimFolder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw diskFailure(error);
  }
}

const claimFile = (path: string) => writeFile(path, '', { flag: 'wx' });

/** A folder cannot be renamed onto another one everywhere: its name is tried and given back. */
async function claimFolder(path: string): Promise<void> {
  await mkdir(path);
  await rm(path, { recursive: true });
}

async function moveToFreeName(
  from: string,
  folder: string,
  nextName: () => string,
  claim: (path: string) => Promise<void>,
): Promise<string> {
  for (;;) {
    const name = nextName();
    const path = join(folder, name);
    try {
      await claim(path);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue;
      throw error;
    }
    await rename(from, path);
    return name;
  }
}

/** The folder was chosen by a person and may have gone, be read-only or refuse names. */
function diskFailure(error: unknown): unknown {
  const failure = storeFailure(error);
  if (failure instanceof AppFailure) return failure;
  const ofTheDisk = error instanceof Error && 'code' in error;
  return ofTheDisk ? new AppFailure(appError('disk-unwritable'), error) : error;
}
