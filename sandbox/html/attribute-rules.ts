import { isArticleLink, isHostedImage, storedImageAddress, type KnowsImage } from './addresses';
import type { Drop } from './drops';
import { attribute, type Element } from './tree';
import { DROPPED_ATTRIBUTES } from './rules';
import { judgeStyle } from './style-rules';

/** What becomes of one attribute. */
export type AttributeVerdict =
  | { kind: 'keep' }
  | { kind: 'drop'; drop?: Drop }
  | { kind: 'write'; name: string; value: string; drops: Drop[] }
  | { kind: 'drop-element'; drop: Drop };

const KEEP: AttributeVerdict = { kind: 'keep' };
const drop = (code: Drop['code'], detail: string): AttributeVerdict => ({
  kind: 'drop',
  drop: { code, detail },
});

/** Applies the draft API's rules to one attribute of an element. */
export function judgeAttribute(
  element: Element,
  name: string,
  value: string,
  knowsImage: KnowsImage,
): AttributeVerdict {
  const { tagName } = element;
  if (name.startsWith('on') || DROPPED_ATTRIBUTES.has(name)) {
    return drop('attribute', `${tagName} ${name}`);
  }
  if (name === 'style') return judgeStyleAttribute(tagName, value, knowsImage);
  if (name === 'nodeleaf' && value !== 'nodeleaf') {
    return { kind: 'write', name, value: 'nodeleaf', drops: [] };
  }
  if (tagName === 'img') return judgeImage(element, name, value, knowsImage);
  if (name === 'href' && tagName === 'a') {
    return value.trim() === '' || isArticleLink(value) ? KEEP : drop('foreign-link', value);
  }
  if (name === 'href' || name === 'xlink:href' || name === 'background') {
    return value.startsWith('#') || isHostedImage(value, knowsImage)
      ? KEEP
      : drop('foreign-image', value);
  }
  return KEEP;
}

function judgeStyleAttribute(
  tagName: string,
  value: string,
  knowsImage: KnowsImage,
): AttributeVerdict {
  const verdict = judgeStyle(value, knowsImage);
  if (verdict.dropElement) {
    return { kind: 'drop-element', drop: { code: 'quoted-url', detail: `${tagName} ${value}` } };
  }
  if (verdict.dropped.length === 0) return KEEP;
  const drops = verdict.dropped.map((detail): Drop => ({ code: 'style', detail }));
  return { kind: 'write', name: 'style', value: verdict.style, drops };
}

function judgeImage(
  element: Element,
  name: string,
  value: string,
  knowsImage: KnowsImage,
): AttributeVerdict {
  if (name === 'width') return drop('attribute', 'img width');
  if (name !== 'src' && name !== 'data-src') return KEEP;
  // `src` is what becomes `data-src`; one that was there before would be a second one.
  if (name === 'data-src' && attribute(element, 'src') !== undefined) return { kind: 'drop' };
  if (!isHostedImage(value, knowsImage)) return drop('foreign-image', value);
  return { kind: 'write', name: 'data-src', value: storedImageAddress(value), drops: [] };
}
