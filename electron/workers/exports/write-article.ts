import { zipSync } from 'fflate';
import type { AssetMime } from '../../../core/domain/asset';
import { articleFile } from '../../../core/export/article-file';
import { articlePageHtml } from '../../../core/export/web-page';
import { loadTypesetting } from '../../../core/typesetting/load';
import { type ExternalLinks, fillImages, renderDocument } from '../../../core/wechat/render';
import type { ExportedArticle, ExportedFile, ExportedPicture, ExportTasks } from './export-tasks';

/** File extensions of the types of pictures that are kept. */
const EXTENSIONS: Readonly<Record<AssetMime, 'jpg' | 'png' | 'gif'>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
};
/** Where the pictures of a Markdown file lie, seen from it. */
const IMAGES = 'images';

/** Renders the body of an article, its pictures by the addresses that are named. */
export async function renderBody(
  { document, theme }: ExportedArticle,
  addressOf: (hash: string) => string,
  externalLinks: ExternalLinks = 'notes',
): Promise<string> {
  const typesetting = await loadTypesetting(document);
  return fillImages(
    renderDocument(document, { theme, typesetting, externalLinks }).html,
    addressOf,
  );
}

/** An article as files; see {@link ExportTasks}. */
export async function writeArticle(input: ExportTasks['write']['input']): Promise<ExportedFile[]> {
  const { article, format, name } = input;
  const pictures = new Map(input.pictures.map((picture) => [picture.hash, picture]));
  switch (format) {
    case 'markdown':
      return markdownFiles(article, name, pictures);
    case 'markdown-zip': {
      const files = markdownFiles(article, name, pictures);
      // Pictures are packed already.
      const entries = files.map(({ path, bytes }, index) => [
        path,
        [bytes, { level: index === 0 ? 6 : 0 }] as const,
      ]);
      return [{ path: `${name}.zip`, bytes: zipSync(Object.fromEntries(entries)) }];
    }
    case 'html': {
      const body = await renderBody(article, (hash) => dataAddress(pictures.get(hash)));
      return [textFile(`${name}.html`, articlePageHtml(article.meta, body))];
    }
    case 'word': {
      // Large, and only this form needs it.
      const { articleDocx } = await import('../../../core/export/docx/article-docx');
      const bytes = await articleDocx(article, (hash) => {
        const picture = pictures.get(hash);
        return picture ? { bytes: picture.bytes, type: EXTENSIONS[picture.mime] } : null;
      });
      return [{ path: `${name}.docx`, bytes }];
    }
  }
}

function markdownFiles(
  { meta, document }: ExportedArticle,
  name: string,
  pictures: ReadonlyMap<string, ExportedPicture>,
): ExportedFile[] {
  const pathOf = (hash: string) => {
    const picture = pictures.get(hash);
    return `${IMAGES}/${hash.slice(0, 16)}${picture ? `.${EXTENSIONS[picture.mime]}` : ''}`;
  };
  const text = articleFile({ meta, document, skipped: 0 }, pathOf);
  const images = [...pictures.values()].map(({ hash, bytes }) => ({ path: pathOf(hash), bytes }));
  return [textFile(`${name}.md`, text), ...images];
}

/** The picture inside an address; of one that is gone, nothing. */
function dataAddress(picture: ExportedPicture | undefined): string {
  if (!picture) return '';
  return `data:${picture.mime};base64,${Buffer.from(picture.bytes).toString('base64')}`;
}

function textFile(path: string, text: string): ExportedFile {
  return { path, bytes: new TextEncoder().encode(text) };
}
