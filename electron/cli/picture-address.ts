import { access, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { AssetMime } from '../../core/domain/asset';
import type { CliPicture } from './open-article';

/** File extensions of the types of pictures that are kept. */
export const EXTENSIONS: Readonly<Record<AssetMime, 'jpg' | 'png' | 'gif'>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
};

/** The picture inside an address. */
export function dataAddress({ asset, bytes }: CliPicture): string {
  return `data:${asset.mime};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** The address of a picture's own file, seen from a folder; the picture itself when it has none. */
export function localAddress(picture: CliPicture, folder: string): string {
  if (picture.file === null) return dataAddress(picture);
  return asAddress(relative(folder, picture.file));
}

/**
 * Writes pictures beside a file, into a folder that is named after it, and answers their addresses.
 * @param out the file that will name the pictures
 */
export async function writePictures(
  out: string,
  pictures: readonly CliPicture[],
): Promise<(hash: string) => string> {
  const name = `${basename(out, extname(out))}.assets`;
  const folder = join(dirname(resolve(out)), name);
  const addresses = new Map<string, string>();
  if (pictures.length > 0) {
    // The folder of the result has to be there: a slip of the pen makes no new ones.
    await access(dirname(folder));
    await mkdir(folder, { recursive: true });
  }
  for (const { asset, bytes } of pictures) {
    const file = `${asset.hash.slice(0, 16)}.${EXTENSIONS[asset.mime]}`;
    await writeFile(join(folder, file), bytes);
    addresses.set(asset.hash, asAddress(join(name, file)));
  }
  return (hash) => addresses.get(hash) ?? hash;
}

function asAddress(path: string): string {
  return path.split(sep).map(encodeURIComponent).join('/');
}
