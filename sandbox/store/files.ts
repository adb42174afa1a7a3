import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes a file under a temporary name first, so that nobody ever meets half of it. */
export async function writeWhole(path: string, data: string | Buffer): Promise<void> {
  const temporary = `${path}.part`;
  await writeFile(temporary, data);
  await rename(temporary, path);
}

/** The bytes of uploaded files by their id. */
export interface FileBytes {
  put(fileId: string, bytes: Buffer): Promise<void>;
  /** @throws if no file has that id; ids come from the state, so that is a fault of ours */
  get(fileId: string): Promise<Buffer>;
}

/** Keeps files in memory, for a sandbox without a data folder. */
export function filesInMemory(): FileBytes {
  const files = new Map<string, Buffer>();
  return {
    put: async (fileId, bytes) => void files.set(fileId, bytes),
    get: async (fileId) => {
      const bytes = files.get(fileId);
      if (!bytes) throw new Error(`no file ${fileId}`);
      return bytes;
    },
  };
}

/** Keeps files in `media/` under the data folder. */
export async function filesInFolder(dataFolder: string): Promise<FileBytes> {
  const folder = join(dataFolder, 'media');
  await mkdir(folder, { recursive: true });
  return {
    put: (fileId, bytes) => writeWhole(join(folder, fileId), bytes),
    get: (fileId) => readFile(join(folder, fileId)),
  };
}
