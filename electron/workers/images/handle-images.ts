import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AppFailure, appError } from '../../../core/contract/errors';
import { assetHashSchema } from '../../../core/domain/ids';
import type { TaskHandlers } from '../tasks';
import { fitImage } from './fit';
import type { ImageTasks } from './image-tasks';
import { takeInImage } from './take-in';

/** What the image worker does. Also reading and hashing: both would keep main from its window. */
export function createImageHandlers(): TaskHandlers<ImageTasks> {
  return {
    async takeIn(bytes) {
      const image = await takeInImage(bytes);
      const digest = createHash('sha256').update(image.bytes).digest('hex');
      return { ...image, hash: assetHashSchema.parse(digest) };
    },
    async fit({ image: { path, ...image }, limits }) {
      return fitImage({ ...image, bytes: await readStored(path) }, limits);
    },
  };
}

async function readStored(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new AppFailure(appError('not-found'), error);
  }
}
