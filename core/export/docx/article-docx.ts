import { Document, type IStylesOptions, Packer, Paragraph, TextRun } from 'docx';
import { cleanText } from '../../document/clean-text';
import type { DocumentJson } from '../../document/schema';
import type { ArticleMeta } from '../../domain/article';
import { numberNotes } from '../numbered-notes';
import { docxBlock, type DocxPicture } from './blocks';
import { CODE_FONT } from './inlines';
import { createListWriter } from './lists';

export type { DocxPicture } from './blocks';

const HEADING_SIZES = [36, 32, 30, 28, 26, 24] as const;

/** Names that Word knows, so that its outline and a later import understand them. */
const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { size: 22, font: { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: '微软雅黑' } },
      paragraph: { spacing: { line: 360, after: 160 } },
    },
  },
  paragraphStyles: [
    {
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 44, bold: true },
      paragraph: { spacing: { after: 240 } },
    },
    ...HEADING_SIZES.map((size, index) => ({
      id: `Heading${index + 1}`,
      name: `heading ${index + 1}`,
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size, bold: true },
      paragraph: { spacing: { before: 320, after: 160 }, keepNext: true, outlineLevel: index },
    })),
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      run: { color: '595959' },
      paragraph: {
        indent: { left: 420 },
        border: { left: { style: 'single', size: 18, color: 'BFBFBF', space: 10 } },
      },
    },
    {
      id: 'SourceCode',
      name: 'Source Code',
      basedOn: 'Normal',
      run: { size: 19, font: CODE_FONT },
      paragraph: { spacing: { line: 280 }, shading: { type: 'clear', fill: 'F6F6F6' } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { size: 18, color: '7F7F7F' },
    },
  ],
};

/**
 * Writes an article as a Word file: title, headings, lists, tables, links, code and pictures as Word's
 * own. The look of the theme is not carried over; colours that the writer chose are.
 */
export async function articleDocx(
  article: { meta: Pick<ArticleMeta, 'title' | 'author' | 'digest'>; document: DocumentJson },
  picture: (hash: string) => DocxPicture | null,
): Promise<Uint8Array> {
  const { meta } = article;
  const { document, texts } = numberNotes(article.document);
  const lists = createListWriter();
  const title = cleanText(meta.title).trim();
  const head =
    title === '' ? [] : [new Paragraph({ style: 'Title', children: [new TextRun(title)] })];
  const body = document.root.children.flatMap((block) => docxBlock(block, { lists, picture }));
  const file = new Document({
    title,
    creator: cleanText(meta.author),
    description: cleanText(meta.digest),
    styles: STYLES,
    numbering: lists.numbering(),
    footnotes: Object.fromEntries(
      texts.map((text, index) => [index + 1, { children: [new Paragraph(text)] }]),
    ),
    sections: [{ children: [...head, ...body] }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
