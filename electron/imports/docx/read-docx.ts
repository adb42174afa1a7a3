import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { AppFailure, appError } from '../../../core/contract/errors';
import { importHtml } from '../../../core/import/html';
import { takeTitle } from '../../../core/import/title';
import type { ReadFile } from '../read-file';
import { readDocxMembers } from './members';
import { outsidePictures, prepareXml, putFormulas } from './prepare-xml';
import { STYLE_MAP } from './style-map';

/**
 * Reads a Word file (`.docx`): headings, lists, tables, notes, links and pictures; tracked changes as
 * if they were accepted. Throws what {@link readDocxMembers} throws.
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadFile> {
  const members = await readDocxMembers(bytes);
  const pictures: ReadFile['pictures'] = [];
  const formulas: string[] = [];
  const html = await convert(repack(members, formulas), async (image) => {
    const extension = image.contentType.replace(/^image\/(?:x-)?/, '').replace(/\W.*$/, '');
    const reference = `word-${pictures.length + 1}.${extension}`;
    try {
      pictures.push({ reference, bytes: await image.readAsBuffer() });
      return { src: reference };
    } catch (error) {
      return { src: outsideAddress(error) ?? reference };
    }
  });
  const article = importHtml(putFormulas(html, formulas));
  const { title, blocks } = takeTitle(article.blocks, '');
  return {
    article: { ...article, blocks, meta: { ...article.meta, title } },
    pictures,
    structure: [],
  };
}

type Image = Parameters<Parameters<typeof mammoth.images.imgElement>[0]>[0];

async function convert(
  file: Uint8Array,
  readImage: (image: Image) => Promise<{ src: string }>,
): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(file.buffer, file.byteOffset, file.byteLength) },
      { styleMap: [...STYLE_MAP], convertImage: mammoth.images.imgElement(readImage) },
    );
    return value;
  } catch (error) {
    throw new AppFailure(appError('file-damaged'), error);
  }
}

// The converter gets an archive of what was checked and nothing else, so it cannot read otherwise.
function repack(members: ReadonlyMap<string, Uint8Array>, formulas: string[]): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [name, content] of members) {
    if (/\.(?:xml|rels)$/i.test(name)) {
      const rels = members.get(name.replace(/([^/]*)$/, '_rels/$1.rels'));
      files[name] = prepareXml(content, rels ? outsidePictures(rels) : [], formulas);
    } else files[name] = content;
  }
  return zipSync(files, { level: 0 });
}

// A picture that lies outside the file is not read, and the refusal is the only place that names it.
function outsideAddress(error: unknown): string | null {
  const message = error instanceof Error ? error.message : '';
  return /external image '([^']+)'/.exec(message)?.[1] ?? null;
}
