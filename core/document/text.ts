import { assetOfPlaceholder } from '../wechat/image-placeholder';
import { COVER_ATTRIBUTE } from './nodes/component/markup';
import { isDrawn } from './nodes/diagram/build';
import { diagramWords } from './nodes/diagram/words';
import { image } from './nodes/image/build';
import { readParts } from './nodes/styled/parts';
import { eachPicture } from './nodes/styled/parts-walk';
import type { BlockJson, DocumentJson, ImageJson, InlineJson } from './schema';
import { eachBlock, eachLine } from './walk';

/** The words of a run of inlines, without format and notes; a line break is `\n`. */
export function inlineText(inlines: readonly InlineJson[]): string {
  let text = '';
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        text += inline.text;
        break;
      case 'linebreak':
        text += '\n';
        break;
      case 'link':
        text += inlineText(inline.children);
        break;
      case 'inline-formula':
        text += inline.latex;
        break;
      case 'footnote':
    }
  }
  return text;
}

/** The lines of a block, nested ones included: list items, table cells, captions. */
export function blockLines(block: BlockJson): string[] {
  const lines: string[] = [];
  eachLine(block, (inlines) => lines.push(inlineText(inlines)));
  return lines;
}

/** All words of a body in reading order, one line for each block, item and cell; then its notes, each once. */
export function documentText(document: DocumentJson): string {
  const { children } = document.root;
  const notes = new Set(children.flatMap(blockNotes).map((note) => note.trim()));
  return [...children.flatMap(blockLines), ...notes].join('\n');
}

/** The texts of the notes in a block, in reading order. */
export function blockNotes(block: BlockJson): string[] {
  const notes: string[] = [];
  eachLine(block, (inlines) => {
    for (const inline of inlines) if (inline.type === 'footnote') notes.push(inline.text);
  });
  return notes;
}

/** The first words of a body on one line, at most `limit` characters. */
export function excerptOf(text: string, limit = 120): string {
  return [
    ...text
      .slice(0, limit * 8)
      .replace(/\s+/g, ' ')
      .trim(),
  ]
    .slice(0, limit)
    .join('')
    .trim();
}

/** Characters without white space, as an editor counts 字数. */
export function countWrittenCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (character.trim() !== '') count += 1;
  return count;
}

/** Visits all pictures of a body in reading order, those in tables and styled blocks included. */
export function eachImage(document: DocumentJson, visit: (image: ImageJson) => void): void {
  for (const block of document.root.children) {
    eachBlock(block, (inner) => {
      if (inner.type === 'image') visit(inner);
      if (inner.type === 'diagram' && isDrawn(inner))
        visit(image(inner, diagramWords(inner.source), []));
      if (inner.type === 'styled') {
        eachPicture(readParts(inner.content), ({ hash, alt, width, height }) => {
          if (hash !== null) visit(image({ hash, width, height }, alt, []));
        });
      }
    });
  }
}

/** Hashes of all pictures of a body in reading order, those of cards too, each as often as it appears. */
export function documentImages(document: DocumentJson): string[] {
  const hashes: string[] = [];
  for (const block of document.root.children) {
    eachBlock(block, (inner) => {
      if (inner.type === 'image') hashes.push(inner.hash);
      else if (inner.type === 'diagram') hashes.push(...(isDrawn(inner) ? [inner.hash] : []));
      else if (inner.type === 'styled') {
        eachPicture(readParts(inner.content), ({ hash }) => void (hash && hashes.push(hash)));
      } else if (inner.type === 'card' && inner.hash !== '') hashes.push(inner.hash);
      else if (inner.type === 'component') {
        const cover = assetOfPlaceholder(inner.attributes[COVER_ATTRIBUTE] ?? '');
        if (cover !== null) hashes.push(cover);
      }
    });
  }
  return hashes;
}
