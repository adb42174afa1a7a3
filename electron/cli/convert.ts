import { articleFile } from '../../core/export/article-file';
import { articlePageHtml } from '../../core/export/web-page';
import { documentImages } from '../../core/document/text';
import { fillImages, renderDocument } from '../../core/wechat/render';
import type { Format } from './command';
import type { CliArticle, CliPicture } from './open-article';
import { dataAddress, EXTENSIONS, localAddress, writePictures } from './picture-address';

/** The article as WeChat HTML; pictures keep the addresses of their files, seen from `folder`. */
export function renderArticle(article: CliArticle, folder: string): string {
  const { document, theme, typesetting } = article;
  const { html } = renderDocument(document, { theme, typesetting });
  return `${fillImages(html, (hash) => addressOf(article, hash, (one) => localAddress(one, folder)))}\n`;
}

/** The article in another form. `out` is the file it will be in, null for stdout. */
export async function convertArticle(
  article: CliArticle,
  to: Format,
  out: string | null,
): Promise<string | Uint8Array> {
  const { meta, document, theme, typesetting } = article;
  switch (to) {
    case 'json':
      return `${JSON.stringify({ meta, document }, null, 2)}\n`;
    case 'html': {
      const { html } = renderDocument(document, { theme, typesetting });
      const body = fillImages(html, (hash) => addressOf(article, hash, dataAddress));
      return articlePageHtml(meta, body);
    }
    case 'md': {
      const address = out === null ? null : await writePictures(out, picturesOf(article));
      return articleFile({ meta, document, skipped: 0 }, (hash) =>
        address ? address(hash) : addressOf(article, hash, dataAddress),
      );
    }
    case 'docx': {
      // Large, and only this form needs it.
      const { articleDocx } = await import('../../core/export/docx/article-docx');
      return articleDocx(article, (hash) => {
        const picture = article.picture(hash);
        return picture && { bytes: picture.bytes, type: EXTENSIONS[picture.asset.mime] };
      });
    }
  }
}

function addressOf(
  article: CliArticle,
  hash: string,
  address: (picture: CliPicture) => string,
): string {
  const picture = article.picture(hash);
  return picture ? address(picture) : hash;
}

function picturesOf(article: CliArticle): CliPicture[] {
  const { cover } = article.meta;
  const hashes = new Set([...documentImages(article.document), ...(cover ? [cover] : [])]);
  return [...hashes].flatMap((hash) => article.picture(hash) ?? []);
}
