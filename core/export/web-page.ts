import { cleanText } from '../document/clean-text';
import type { ArticleMeta } from '../domain/article';
import { escapeAttribute, escapeText } from '../wechat/escape';
import { pageLook } from '../wechat/page-look';
import { stillLook } from './still-look';

const BODY = '.article-body';

/** Sheets of A4; a picture, a row of a table and a heading with its text stay together where they can. */
const PRINTED = [
  '.article{max-width:none;padding:0}',
  'img,svg,tr{break-inside:avoid}',
  // A picture that is higher than a sheet would be cut through.
  'img{max-height:240mm!important;object-fit:contain}',
  'h1,h2,h3,h4,h5,h6{break-after:avoid;break-inside:avoid}',
  'p{orphans:2;widows:2}',
  '*{-webkit-print-color-adjust:exact;print-color-adjust:exact}',
  // A frame that hides what sticks out could not be cut into sheets everywhere.
  `${BODY}{overflow:visible}`,
  stillLook(BODY),
].join('\n');

/** Measures of WeChat's article page; the body brings its own styles. */
const STYLE = [
  pageLook(BODY),
  '.article{max-width:677px;margin:0 auto;padding:20px 20px 40px}',
  '.article-title{font-size:22px;line-height:1.4;font-weight:700;margin-bottom:14px;overflow-wrap:break-word}',
  '.article-author{font-size:15px;color:rgba(0,0,0,.55);margin-bottom:22px}',
  '@page{size:A4;margin:18mm 16mm}',
  `@media print{${PRINTED}}`,
].join('\n');

/** Nothing in the page may run or load: what it shows is in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data: file: gaotai:";

/**
 * A whole web page of one article: title, author and the rendered body, as it looks on a phone or on
 * a wide screen.
 * @param bodyHtml WeChat HTML with the addresses of its pictures filled in
 * @param still whether it is to become a picture, where nothing can be swiped
 */
export function articlePageHtml(
  meta: Pick<ArticleMeta, 'title' | 'author' | 'digest'>,
  bodyHtml: string,
  still = false,
): string {
  const title = cleanText(meta.title);
  const author = cleanText(meta.author);
  const { digest } = meta;
  const style = still ? `${STYLE}\n${stillLook(BODY)}` : STYLE;
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(POLICY)}">`,
    author && `<meta name="author" content="${escapeAttribute(author)}">`,
    digest && `<meta name="description" content="${escapeAttribute(digest)}">`,
    `<title>${escapeText(title)}</title>`,
    `<style>${style}</style>`,
  ];
  const headline = title && `<h1 class="article-title">${escapeText(title)}</h1>`;
  const byline = author && `<p class="article-author">${escapeText(author)}</p>`;
  return `<!doctype html>\n<html lang="zh-CN"><head>${head.join('')}</head><body><div class="article">${headline}${byline}<div class="article-body">${bodyHtml}</div></div></body></html>\n`;
}
