import { lostAddresses } from '../../document/lost-images';
import { LOST_IMAGE_WORDS } from '../../document/nodes/lost-image/build';
import { lineRule, type Rule } from '../rule';

const NAMED = { rule: 'image-left-out', severity: 'warning' } as const;

/** Words that stand for a picture, as older imports left them. */
const checkWords = lineRule(NAMED, (text) =>
  [...text.matchAll(LOST_IMAGE_WORDS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  })),
);

/** The places of pictures that are not there, and words for them, should not reach readers. */
export const checkLeftOutImages: Rule = (context) => {
  const { root } = context.document;
  const places = root.children.flatMap((block, index) =>
    lostAddresses({ root: { ...root, children: [block] } }).map((address) => ({
      ...NAMED,
      params: { words: address },
      place: { kind: 'block' as const, path: [index], quote: '', subject: address },
    })),
  );
  return [...checkWords(context), ...places];
};
