import { pictureNames, visibleText } from './html-text';

/** What of an article is compared with what WeChat stored. */
export type ComparableArticle = {
  title: string;
  author: string;
  digest: string;
  sourceUrl: string;
  openComment: boolean;
  onlyFansCanComment: boolean;
  contentHtml: string;
  /** Media ids of a picture message, in order. */
  pictures?: readonly string[];
};

/** A part that came back otherwise; both sides shortened for people to read. */
export type Difference = { sent: string; stored: string };

const SHOWN_CHARACTERS = 80;

/**
 * Compares an article as sent with the article as stored. WeChat rewrites the HTML on every save, so
 * words, pictures and fields are compared, not markup. An empty digest is not compared: WeChat fills
 * it with the first words of the body.
 */
export function compareArticles(sent: ComparableArticle, stored: ComparableArticle): Difference[] {
  const differences: Difference[] = [];
  const fields: [string, string][] = [
    [sent.title, stored.title],
    [sent.author, stored.author],
    [sent.sourceUrl, stored.sourceUrl],
  ];
  if (sent.digest.trim() !== '') fields.push([sent.digest, stored.digest]);
  for (const [mine, theirs] of fields) {
    if (squeezed(mine) !== squeezed(theirs)) differences.push({ sent: mine, stored: theirs });
  }
  if (sent.openComment !== stored.openComment) {
    differences.push(flags('need_open_comment', sent.openComment, stored.openComment));
  }
  if (sent.openComment && sent.onlyFansCanComment !== stored.onlyFansCanComment) {
    differences.push(
      flags('only_fans_can_comment', sent.onlyFansCanComment, stored.onlyFansCanComment),
    );
  }
  differences.push(...compareText(visibleText(sent.contentHtml), visibleText(stored.contentHtml)));
  differences.push(
    ...comparePictures(pictureNames(sent.contentHtml), pictureNames(stored.contentHtml)),
    ...comparePictures(sent.pictures ?? [], stored.pictures ?? []),
  );
  return differences;
}

function squeezed(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}

function flags(name: string, sent: boolean, stored: boolean): Difference {
  return { sent: `${name}=${Number(sent)}`, stored: `${name}=${Number(stored)}` };
}

function compareText(sent: string, stored: string): Difference[] {
  if (sent === stored) return [];
  const mine = [...sent];
  const theirs = [...stored];
  let start = 0;
  while (start < mine.length && start < theirs.length && mine[start] === theirs[start]) start += 1;
  let tail = 0;
  while (
    tail < mine.length - start &&
    tail < theirs.length - start &&
    mine[mine.length - 1 - tail] === theirs[theirs.length - 1 - tail]
  ) {
    tail += 1;
  }
  return [
    {
      sent: shown(mine.slice(start, mine.length - tail)),
      stored: shown(theirs.slice(start, theirs.length - tail)),
    },
  ];
}

function shown(characters: string[]): string {
  if (characters.length <= SHOWN_CHARACTERS) return characters.join('');
  return `${characters.slice(0, SHOWN_CHARACTERS).join('')}…`;
}

function comparePictures(sent: readonly string[], stored: readonly string[]): Difference[] {
  const left = [...stored];
  const differences: Difference[] = [];
  for (const name of sent) {
    const at = left.indexOf(name);
    if (at === -1) differences.push({ sent: name, stored: '' });
    else left.splice(at, 1);
  }
  for (const name of left) differences.push({ sent: '', stored: name });
  return differences;
}

/** How sure it is that a stored article is the one that was sent. */
export type Likeness = 'same' | 'similar' | 'other';

/** From here on two texts count as the same article that WeChat has cut something out of. */
const SIMILAR = 0.8;

/**
 * Whether a stored article is the one that was sent, for looking up a call whose answer was lost.
 * `similar` allows for what WeChat takes out of the body on saving.
 */
export function likeness(
  sent: { title: string; contentHtml: string },
  stored: { title: string; contentHtml: string },
): Likeness {
  if (squeezed(sent.title) !== squeezed(stored.title)) return 'other';
  const mine = visibleText(sent.contentHtml);
  const theirs = visibleText(stored.contentHtml);
  if (mine === theirs) return 'same';
  return similarity(mine, theirs) >= SIMILAR ? 'similar' : 'other';
}

/** Dice's coefficient over pairs of neighbouring characters: 1 for equal texts, 0 for none shared. */
function similarity(a: string, b: string): number {
  const pairsOfA = pairCounts(a);
  let shared = 0;
  for (const [pair, count] of pairCounts(b)) shared += Math.min(count, pairsOfA.get(pair) ?? 0);
  const all = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return all === 0 ? 0 : (2 * shared) / all;
}

function pairCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
