import { createHash } from 'node:crypto';
import type { FormFile } from '../http/multipart';
import { MIME, pixelSizeOf, type MediaFormat } from '../rules/media-file';
import { newFileId } from '../store/ids';
import type { Call } from './route';

const MAX_UPLOADS_LISTED = 5_000;

/** Keeps an uploaded file and notes the upload. Gives the id under which it is served. */
export async function takeFile(
  { world, record, nowMs }: Call,
  route: string,
  file: FormFile,
  format: MediaFormat,
): Promise<string> {
  const fileId = newFileId();
  // Bytes first: the state must never name a file that is not there.
  await world.store.files.put(fileId, file.bytes);
  const size = pixelSizeOf(file.bytes, format);
  world.store.state.files[fileId] = {
    mime: MIME[format],
    bytes: file.bytes.length,
    width: size?.width ?? 0,
    height: size?.height ?? 0,
  };
  record.uploads.push({
    atMs: nowMs,
    route,
    fileName: file.fileName,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    bytes: file.bytes.length,
    fileId,
  });
  record.uploads.splice(0, record.uploads.length - MAX_UPLOADS_LISTED);
  record.uploadCount += 1;
  return fileId;
}
