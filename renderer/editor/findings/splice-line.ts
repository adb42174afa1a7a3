import { $isTextNode, type ElementNode, type TextNode } from 'lexical';
import { $piecesOf, type Piece } from './locate';

/**
 * Puts words in the place of a part of a line, without moving anybody's selection there. New words
 * take the format of the first that they replace; between two texts, they stay out of links.
 * @returns false when there is no text that could take them.
 */
export function $spliceLine(
  line: ElementNode,
  { start, end, words }: { start: number; end: number; words: string },
): boolean {
  const pieces = $piecesOf(line);
  const host = start === end ? $hostBetween(line, pieces, start) : $hostWithin(pieces, start, end);
  if (words !== '' && !host) return false;
  // From the end, so that the offsets of earlier pieces hold.
  for (const piece of pieces.toReversed()) {
    const from = Math.max(start - piece.start, 0);
    const to = Math.min(end - piece.start, piece.words.length);
    const takes = piece.node === host?.node;
    if (to <= from && !takes) continue;
    if (!$isTextNode(piece.node)) piece.node.remove();
    else
      $spliceText(piece.node, { from, count: Math.max(0, to - from), words: takes ? words : '' });
  }
  return true;
}

function $spliceText(
  node: TextNode,
  { from, count, words }: { from: number; count: number; words: string },
): void {
  if (words === '' && count === node.getTextContentSize()) node.remove();
  else node.spliceText(from, count, words);
}

function $hostWithin(pieces: readonly Piece[], start: number, end: number): Piece | undefined {
  return pieces.find(
    (piece) =>
      $isTextNode(piece.node) && piece.start < end && start < piece.start + piece.words.length,
  );
}

function $hostBetween(line: ElementNode, pieces: readonly Piece[], at: number): Piece | undefined {
  const around = pieces.filter(
    (piece) =>
      $isTextNode(piece.node) && piece.start <= at && at <= piece.start + piece.words.length,
  );
  return around.find(({ node }) => node.getParent()?.is(line)) ?? around[0];
}
