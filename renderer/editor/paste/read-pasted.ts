import type { BlockJson } from '../../../core/document/schema';
import { finishImport } from '../../../core/import/imported';
import type { Asset } from '../../../core/domain/asset';
import { embeddedFile } from './embedded-file';
import { importHtmlAside } from './import-in-thread';

/**
 * Reads HTML of another program as an import does: made safe, junk dropped, structure kept. Pictures
 * whose bytes are in it are handed to `takeIn`; those on the network leave their places. Large, so it
 * is loaded by the first paste.
 */
export async function readPasted(
  html: string,
  takeIn: (file: File) => Promise<Asset | null>,
): Promise<BlockJson[]> {
  const article = await importHtmlAside(html);
  const taken = new Map<string, Asset>();
  for (const reference of article.images) {
    const file = embeddedFile(reference);
    const asset = file && (await takeIn(file));
    if (asset) taken.set(reference, asset);
  }
  return finishImport(article, (name) => taken.get(name) ?? null).document.root.children;
}
