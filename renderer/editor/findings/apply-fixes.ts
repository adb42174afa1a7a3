import { $isHeadingNode } from '@lexical/rich-text';
import {
  $createRangeSelection,
  $isElementNode,
  type ElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import type { ArticleMeta } from '../../../core/domain/article';
import { type Finding, findingFieldSchema, type HtmlEdit } from '../../../core/domain/finding';
import { $isStyledNode, type StyledNode } from '../../../core/document/nodes/styled/styled-node';
import { assertNever } from '../../../core/result';
import { CHANGE_META_COMMAND } from '../binding/meta-steps';
import { $lineWords, $nodeAt, $pointAt } from './locate';
import { $spliceLine } from './splice-line';

/**
 * Makes the fixes of findings as one step that undo takes back. A finding whose place has changed
 * since it was found is passed over: the next check names it anew.
 * @param editStyled makes edits in a locked block; it is large, and only needed where a fix is of HTML
 * @returns how many were made.
 */
export function applyFixes(
  editor: LexicalEditor,
  meta: ArticleMeta,
  findings: readonly Finding[],
  editStyled: EditStyled | null = null,
): number {
  const inBody = findings.filter(({ place }) => place?.kind !== 'field').toSorted(lastFirst);
  let made = 0;
  if (inBody.length > 0) {
    editor.update(
      () => {
        // First those that move no block.
        made = $editStyledBlocks(inBody, editStyled);
        made += inBody.filter($applyFix).length;
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
  }
  const { change, count } = changeOfFields(meta, findings);
  if (count > 0) editor.dispatchCommand(CHANGE_META_COMMAND, { change, joins: made > 0 });
  return made + count;
}

/** See `core/import/foreign/styled/edit-styled`. */
export type EditStyled = (content: string, edits: readonly HtmlEdit[]) => string | null;

/**
 * Makes the fixes of locked blocks, all those of a block at once: each names its elements as they were
 * when it was found.
 */
function $editStyledBlocks(findings: readonly Finding[], edit: EditStyled | null): number {
  if (!edit) return 0;
  const ofNodes = new Map<StyledNode, { edits: HtmlEdit[]; count: number }>();
  for (const { place, fix } of findings) {
    if (place?.kind !== 'block' || fix?.kind !== 'html') continue;
    const node = $nodeAt(place.path);
    if (!$isStyledNode(node)) continue;
    const { edits, count } = ofNodes.get(node) ?? { edits: [], count: 0 };
    ofNodes.set(node, { edits: [...edits, ...fix.edits], count: count + 1 });
  }
  let made = 0;
  for (const [node, { edits, count }] of ofNodes) {
    const content = edit(node.getContent(), edits);
    if (content === null) continue;
    node.setContent(content);
    made += count;
  }
  return made;
}

/** From the end of the article to its beginning: no fix moves the place of a later one. */
function lastFirst(one: Finding, other: Finding): number {
  const mine = positionOf(one);
  const theirs = positionOf(other);
  for (let index = 0; index < Math.max(mine.length, theirs.length); index += 1) {
    const difference = (theirs[index] ?? -1) - (mine[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function positionOf({ place }: Finding): number[] {
  if (!place || place.kind === 'field') return [];
  return place.kind === 'words' ? [...place.path, place.start] : place.path;
}

function $applyFix({ place, fix }: Finding): boolean {
  if (!fix || !place || place.kind === 'field') return false;
  const node = $nodeAt(place.path);
  if (!node) return false;
  switch (fix.kind) {
    case 'words':
      return place.kind === 'words' && $isElementNode(node) && $replace(node, place, fix.words);
    case 'heading':
      if (!$isHeadingNode(node)) return false;
      node.setTag(fix.tag);
      return true;
    case 'remove':
      if (!$isElementNode(node) || node.getTextContent().trim() !== '') return false;
      node.remove();
      return true;
    case 'split':
      return $isElementNode(node) && $split(node, fix.at);
    case 'field':
    // Made for the whole block, see $editStyledBlocks.
    case 'html':
      return false;
    default:
      return assertNever(fix);
  }
}

function $replace(
  line: ElementNode,
  place: { start: number; end: number; quote: string },
  words: string,
): boolean {
  if ($lineWords(line).slice(place.start, place.end) !== place.quote) return false;
  // Only what differs is touched, so that letters keep the format that they have.
  const head = sharedStart(place.quote, words);
  const tail = sharedStart(reversed(place.quote.slice(head)), reversed(words.slice(head)));
  const inserted = words.slice(head, words.length - tail);
  return $spliceLine(line, { start: place.start + head, end: place.end - tail, words: inserted });
}

function $split(paragraph: ElementNode, at: readonly number[]): boolean {
  const length = $lineWords(paragraph).length;
  if (at.some((offset) => offset >= length)) return false;
  for (const offset of at.toReversed()) {
    const point = $pointAt(paragraph, offset, true);
    const selection = $createRangeSelection();
    selection.anchor.set(point.key, point.offset, point.type);
    selection.focus.set(point.key, point.offset, point.type);
    selection.insertParagraph();
  }
  return true;
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

function reversed(words: string): string {
  return words.split('').toReversed().join('');
}

/** What the fixes make of the fields of the article. */
function changeOfFields(
  meta: ArticleMeta,
  findings: readonly Finding[],
): { change: Partial<ArticleMeta>; count: number } {
  const fields: Partial<Pick<ArticleMeta, 'title' | 'author' | 'digest' | 'sourceUrl'>> = {};
  let count = 0;
  for (const { place, fix } of findings.toSorted(lastWordsFirst)) {
    if (place?.kind !== 'field' || !fix) continue;
    const field = findingFieldSchema.exclude(['cover']).safeParse(place.field);
    if (!field.success) continue;
    const value = fields[field.data] ?? meta[field.data];
    const changed = fixedField(value, place.words, fix);
    if (changed === null) continue;
    fields[field.data] = changed;
    count += 1;
  }
  return { change: fields, count };
}

function fixedField(
  value: string,
  words: { start: number; end: number; quote: string } | undefined,
  fix: NonNullable<Finding['fix']>,
): string | null {
  if (fix.kind === 'field') return fix.value;
  if (fix.kind !== 'words' || !words) return null;
  if (value.slice(words.start, words.end) !== words.quote) return null;
  return value.slice(0, words.start) + fix.words + value.slice(words.end);
}

function lastWordsFirst(one: Finding, other: Finding): number {
  const startOf = ({ place }: Finding) =>
    place?.kind === 'field' ? (place.words?.start ?? -1) : -1;
  return startOf(other) - startOf(one);
}
