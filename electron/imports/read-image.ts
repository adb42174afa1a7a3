import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ASSET_LIMITS } from '../../core/domain/asset';
import { findImageFile } from './image-reference';

/** The bytes of a picture that a text names, and a name for people. */
export type ImageBytes = { fileName: string; bytes: Uint8Array };

const DATA_ADDRESS = /^data:(image\/[\w.+-]+)(?:;[\w-]+=[^;,]*)*;base64,/i;

/** Reads a picture beside a Markdown file or inside a `data:` address; null if that cannot be. */
export async function readImage(
  markdownPath: string,
  reference: string,
): Promise<ImageBytes | null> {
  if (/^data:/i.test(reference)) return readDataAddress(reference);
  const path = await findImageFile(markdownPath, reference);
  if (path === null) return null;
  try {
    const about = await stat(path);
    if (!about.isFile() || about.size > ASSET_LIMITS.fileBytes) return null;
    return { fileName: basename(path), bytes: await readFile(path) };
  } catch {
    // Gone or unreadable: the report names the picture as missing.
    return null;
  }
}

function readDataAddress(reference: string): ImageBytes | null {
  const head = DATA_ADDRESS.exec(reference);
  if (!head?.[1]) return null;
  const coded = reference.slice(head[0].length);
  if (coded.length > (ASSET_LIMITS.fileBytes * 4) / 3) return null;
  const extension = head[1].slice('image/'.length).replace(/\W.*$/, '');
  return { fileName: `image.${extension}`, bytes: Buffer.from(coded, 'base64') };
}
