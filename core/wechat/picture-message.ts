import { pictureMessageText } from '../document/picture-message';
import type { DocumentJson } from '../document/schema';
import { escapeText } from './escape';
import { imagePlaceholder } from './image-placeholder';

/**
 * A picture message 贴图 as WeChat's reader lays it out: the pictures side by side to swipe, then the
 * plain words. Pictures are placeholders; only previews use this, WeChat makes its own page.
 */
export function pictureMessagePage(document: DocumentJson, images: readonly string[]): string {
  const text = pictureMessageText(document);
  if (images.length === 0 && text === '') return '';
  const pictures = images.map((hash) => `<img src="${imagePlaceholder(hash)}" alt="">`).join('');
  const count = images.length > 1 ? `<div class="swipe-count">${images.length}</div>` : '';
  const words = text
    .split('\n')
    .map((line) => `<p>${escapeText(line)}</p>`)
    .join('');
  return `<div class="swipe" tabindex="0">${pictures}</div>${count}<div class="words">${words}</div>`;
}
