import { documentText } from '../document/text';
import type { DocumentJson } from '../document/schema';

/**
 * The website's editor takes padding and background off the outermost first and last block of what
 * is pasted: a paragraph without height on each side takes that blow.
 */
const BRACKET = '<p style="font-size:0;line-height:0;margin:0">&nbsp;</p>';

/**
 * An article as the editor of mp.weixin.qq.com takes it from the clipboard.
 * @param bodyHtml WeChat HTML with the addresses of its pictures filled in
 */
export function websiteClipboard(
  document: DocumentJson,
  bodyHtml: string,
): { html: string; text: string } {
  return { html: `${BRACKET}${bodyHtml}${BRACKET}`, text: documentText(document) };
}
