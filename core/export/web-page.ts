import { cleanText } from '../document/clean-text';
import type { ArticleMeta } from '../domain/article';
import { escapeAttribute, escapeText } from '../wechat/escape';

/** Measures of WeChat's article page as a wide screen shows it; the body brings its own styles. */
const STYLE = [
  '*{margin:0;padding:0}',
  'html{line-height:1.6;-webkit-text-size-adjust:100%}',
  'body{background:#fff;color:rgba(0,0,0,.9);font:17px/1.6 "PingFang SC",system-ui,"Microsoft YaHei","Noto Sans CJK SC",sans-serif;letter-spacing:.034em}',
  'h1,h2,h3,h4,h5,h6{font-weight:400;font-size:16px}',
  'a{color:#576b95;text-decoration:none}',
  '.article{max-width:677px;margin:0 auto;padding:20px 20px 40px;text-align:justify;overflow-wrap:break-word}',
  '.article-title{font-size:22px;line-height:1.4;font-weight:700;margin-bottom:14px}',
  '.article-author{font-size:15px;color:rgba(0,0,0,.55);margin-bottom:22px}',
  'img{max-width:100%;height:auto!important}',
  '@page{size:A4;margin:18mm 16mm}',
  '@media print{.article{max-width:none;padding:0}img,tr{break-inside:avoid}h1,h2,h3{break-after:avoid}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}',
].join('');

/** Nothing in the page may run or load: what it shows is in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data: file: gaotai:";

/**
 * A whole web page of one article: title, author and the rendered body, as it looks on a wide screen.
 * @param bodyHtml WeChat HTML with the addresses of its pictures filled in
 */
export function articlePageHtml(
  meta: Pick<ArticleMeta, 'title' | 'author' | 'digest'>,
  bodyHtml: string,
): string {
  const title = cleanText(meta.title);
  const author = cleanText(meta.author);
  const { digest } = meta;
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(POLICY)}">`,
    author && `<meta name="author" content="${escapeAttribute(author)}">`,
    digest && `<meta name="description" content="${escapeAttribute(digest)}">`,
    `<title>${escapeText(title)}</title>`,
    `<style>${STYLE}</style>`,
  ];
  const headline = title && `<h1 class="article-title">${escapeText(title)}</h1>`;
  const byline = author && `<p class="article-author">${escapeText(author)}</p>`;
  return `<!doctype html>\n<html lang="zh-CN"><head>${head.join('')}</head><body><div class="article">${headline}${byline}${bodyHtml}</div></body></html>\n`;
}
