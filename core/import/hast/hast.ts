import type { Element, ElementContent, RootContent } from 'hast';
import { callout, code, diagram, divider, formula, lineBreak, styled } from '../../document/build';
import { cleanText } from '../../document/clean-text';
import { LONGEST_DIAGRAM } from '../../document/nodes/diagram/schema';
import { LONGEST_FORMULA } from '../../document/nodes/formula/schema';
import { isRemote } from '../../document/nodes/lost-image/build';
import { readParts } from '../../document/nodes/styled/parts';
import { eachPicture } from '../../document/nodes/styled/parts-walk';
import { TEXT_FORMAT } from '../../document/schema';
import { LOCKED_TAG } from '../foreign/styled/lock';
import type { ImportedBlock } from '../imported';
import { readCaptioned } from './captioned';
import { readFootnoteTexts } from './footnotes';
import { ownDataOf, readOwnBlock } from './own-block';
import { readAlert } from './alert';
import { BlockSink, type Container, type ItemContainer } from './block-sink';
import { plainScope, property, classesOf, scopeInside, type Scope } from './scope';
import type { SourceList } from './list-rows';
import { isChecked, itemContent, numberIn, readSourceList } from './source-list';
import { readTable } from './source-table';
import { textOf } from './text-of';

/** A place of the walk: where words go and what they look like. */
interface Place {
  readonly sink: BlockSink;
  readonly scope: Scope;
  readonly container: Container;
  /** Levels of lists around. */
  readonly listDepth: number;
  /** The innermost list around. */
  readonly list: SourceList | null;
  /** In a cell of a table: no table inside a table. */
  readonly inCell: boolean;
  readonly remoteImages: Set<string>;
  /** Texts of the notes by their mark, unless they stand in the text as a list. */
  readonly notes: ReadonlyMap<string, string>;
}

/** What was read of a tree of HTML. */
export interface ReadBlocks {
  readonly blocks: ImportedBlock[];
  /** Addresses of pictures on the network, each once. */
  readonly remoteImages: string[];
}

const BLOCKS = new Set(
  `address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form
   h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table ul`.split(/\s+/),
);

/** Reads sanitised HTML into blocks. All words stay, whatever holds them. */
export function readHast(nodes: readonly RootContent[]): ReadBlocks {
  const sink = new BlockSink();
  const remoteImages = new Set<string>();
  const container: Container = { kind: 'body' };
  const notes = readFootnoteTexts(nodes);
  const place = {
    sink,
    scope: plainScope,
    container,
    listDepth: 0,
    list: null,
    inCell: false,
    remoteImages,
    notes,
  };
  walkAll(nodes, place);
  sink.endBlock(container, plainScope);
  return { blocks: sink.blocks(), remoteImages: [...remoteImages] };
}

function walkAll(nodes: readonly RootContent[], place: Place): void {
  for (const node of nodes) {
    if (node.type === 'text') place.sink.inlines.addText(node.value, place.scope);
    else if (node.type === 'element') walkElement(node, place);
  }
}

function walkElement(element: Element, outer: Place): void {
  const { sink, container } = outer;
  const block = BLOCKS.has(element.tagName);
  if (block) sink.endBlock(container, outer.scope);
  const place = { ...outer, scope: scopeInside(element, outer.scope) };
  readElement(element, place);
  if (block) sink.endBlock(container, place.scope);
}

function readElement(element: Element, place: Place): void {
  const { sink, scope, container } = place;
  if (readOwn(element, place) || readPictureWithCaption(element, place)) return;
  switch (element.tagName) {
    case 'br':
      sink.inlines.addLineBreak(scope);
      return;
    case 'hr':
      sink.push(divider(), container);
      return;
    case 'img':
      readImage(element, place);
      return;
    case 'input':
      sink.inlines.addText(isChecked(element) ? '☑ ' : '☐ ', scope);
      return;
    case 'pre':
      readCode(element, place);
      return;
    case 'code':
      readInlineCode(element, place);
      return;
    case 'table':
      readTableElement(element, place);
      return;
    case 'ul':
    case 'ol':
      readList(element, place);
      return;
    case 'blockquote':
      readQuote(element, place);
      return;
    case 'dd':
      walkInside(element, place, { kind: 'indented' });
      return;
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      readHeading(element, element.tagName, place);
      return;
    case 'rt':
      sink.inlines.addText('（', scope);
      walkAll(element.children, place);
      sink.inlines.addText('）', scope);
      return;
    case 'rp':
      return;
    case 'q':
      sink.inlines.addText('“', scope);
      walkAll(element.children, place);
      sink.inlines.addText('”', scope);
      return;
    case 'section':
      if ('dataFootnotes' in element.properties) readFootnotes(element, place);
      else walkAll(element.children, place);
      return;
    case LOCKED_TAG:
      readStyled(element, place);
      return;
    case 'a':
      readAnchor(element, place);
      return;
    default:
      walkAll(element.children, place);
  }
}

function walkInside(element: Element, place: Place, container: Container): void {
  walkAll(element.children, { ...place, container });
  place.sink.endBlock(container, place.scope);
}

// A callout stands in the body; in lists and cells it is a quotation.
function readQuote(element: Element, place: Place): void {
  const alert = place.inCell || place.container.kind !== 'body' ? null : readAlert(element);
  if (alert === null) {
    walkInside(element, place, { kind: 'quote' });
    return;
  }
  const blocks = blocksInside(alert.body, { ...place, inCell: true });
  const title = new BlockSink();
  walkAll(alert.title, { ...place, sink: title, inCell: true });
  place.sink.push(callout(alert.kind, title.inlines.take(), blocks), place.container);
}

// Only a body has headings; elsewhere their words stand out by weight.
function readHeading(
  element: Element,
  tag: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6',
  place: Place,
): void {
  if (place.container.kind === 'body' && !place.inCell) {
    walkInside(element, place, { kind: 'heading', tag });
    return;
  }
  const scope = { ...place.scope, format: place.scope.format | TEXT_FORMAT.bold };
  walkAll(element.children, { ...place, scope });
}

function readCode(element: Element, place: Place): void {
  const inner = element.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'code',
  );
  const classes = [...classesOf(inner ?? element), ...classesOf(element)];
  const language = classes.find((name) => name.startsWith('language-'))?.slice('language-'.length);
  const source = cleanText(textOf(element)).replace(/\n$/, '');
  if (classes.includes('math-display') && source.length <= LONGEST_FORMULA) {
    place.sink.push(formula(source.trim()), place.container);
    return;
  }
  if (
    isMermaid(classes) &&
    source.trim() !== '' &&
    source.length <= LONGEST_DIAGRAM &&
    !place.inCell
  ) {
    place.sink.push(diagram(source), place.container);
    return;
  }
  if (place.container.kind === 'item' && place.container.list.listType === 'number') {
    place.sink.ensureRow(place.container);
  }
  place.sink.push(code(source, language ?? null), place.container);
}

/** GitHub's way and Mermaid's own (`<pre class="mermaid">`) of writing a diagram. */
function isMermaid(classes: readonly string[]): boolean {
  return classes.includes('language-mermaid') || classes.includes('mermaid');
}

function readInlineCode(element: Element, place: Place): void {
  const latex = cleanText(textOf(element)).trim();
  const isFormula = classesOf(element).includes('math-inline') && latex !== '';
  if (isFormula && latex.length <= LONGEST_FORMULA) place.sink.inlines.addFormula(latex);
  else walkAll(element.children, place);
}

function readTableElement(element: Element, place: Place): void {
  const { sink, container } = place;
  const table = readTable(element, (cell) => {
    const { align } = scopeInside(cell, plainScope);
    return blocksInside(cell.children, { ...place, inCell: true }, align);
  });
  if (table.caption) {
    walkAll(table.caption.children, place);
    sink.endBlock(container, place.scope);
  }
  if (!table.json) return;
  if (!place.inCell) {
    sink.push(table.json, container);
    return;
  }
  for (const row of table.json.children) {
    for (const cell of row.children) for (const block of cell.children) sink.push(block, container);
  }
}

/** What stands in an element as blocks of their own, whatever is around it. */
function blocksInside(
  nodes: readonly RootContent[],
  place: Place,
  align: Scope['align'] = '',
): ImportedBlock[] {
  const sink = new BlockSink();
  const container: Container = { kind: 'body' };
  const scope = { ...plainScope, align };
  walkAll(nodes, { ...place, sink, scope, container, listDepth: 0, list: null });
  sink.endBlock(container, scope);
  return sink.blocks();
}

/** Reads one of our own blocks; false for any other element. */
function readOwn(element: Element, place: Place): boolean {
  const data = ownDataOf(element);
  if (data === null) return false;
  if (data.type === 'footnote') {
    if (typeof data['text'] !== 'string') return false;
    place.sink.inlines.addFootnote(cleanText(data['text']));
    return true;
  }
  const blocks = readOwnBlock(data, element, (nodes) => blocksInside(nodes, place));
  if (blocks === null) return false;
  for (const block of blocks) place.sink.push(block, place.container);
  return true;
}

/** Reads a picture together with the words below it; false for any other element. */
function readPictureWithCaption(element: Element, place: Place): boolean {
  if (element.tagName !== 'p' && element.tagName !== 'figure') return false;
  const found = readCaptioned(element);
  if (!found) return false;
  const [picture, ...others] = blocksInside([found.anchor ?? found.image], place);
  const lines = blocksInside(found.caption, place);
  if (picture?.type !== 'pending-image' || others.length > 0) return false;
  const words = lines.flatMap((line) => (line.type === 'paragraph' ? [line.children] : []));
  if (words.length < lines.length) return false;
  const caption = words.flatMap((line, index) => (index === 0 ? line : [lineBreak(), ...line]));
  place.sink.push(caption.length === 0 ? picture : { ...picture, caption }, place.container);
  return true;
}

function readList(element: Element, place: Place): void {
  const { sink, listDepth } = place;
  let source = readSourceList(element, place.list);
  let number = source.start;
  for (const child of element.children) {
    if (child.type === 'element' && child.tagName === 'li') {
      const own = source.listType === 'number' ? numberIn(child, 'value') : null;
      // An item that only holds a nested list shares its number with the next one, as Lexical writes it.
      if (own !== null && own !== number && own !== number - 1) source = { ...source, start: own };
      number = own ?? number;
      readItem(child, source, number, place);
      number += 1;
    } else {
      // Words or a nested list that stand between items belong to no item of their own.
      walkAll([child], { ...place, listDepth: listDepth + 1, list: source });
      sink.endBlock(place.container, place.scope);
    }
  }
}

function readItem(element: Element, source: SourceList, number: number, place: Place): void {
  const { sink, listDepth } = place;
  const content = itemContent(element, source);
  const container: ItemContainer = {
    kind: 'item',
    list: source,
    depth: listDepth,
    number,
    checked: content.checked,
    row: null,
  };
  const before = sink.size;
  const inside = { ...place, scope: scopeInside(element, place.scope), container };
  walkAll(content.children, { ...inside, listDepth: listDepth + 1, list: source });
  sink.endBlock(container, inside.scope);
  if (sink.size === before) sink.ensureRow(container);
}

// Pictures in it are found or lost like all others.
function readStyled(element: Element, place: Place): void {
  const { sink, container, scope, remoteImages } = place;
  sink.endBlock(container, scope);
  const block = styled(readParts(property(element, 'dataContent')));
  eachPicture(readParts(block.content), ({ address }) => {
    if (isRemote(address)) remoteImages.add(address);
  });
  sink.push(block, container);
}

/** Pixels up to which a picture is a sign in the text. */
const SIGN = 40;

// Addresses on the network are never loaded here: the places of pictures wait until a person decides.
function readImage(element: Element, place: Place): void {
  const { sink, scope, container, remoteImages } = place;
  const reference = property(element, 'src').trim();
  const alt = property(element, 'alt');
  if (reference === '') {
    sink.inlines.addText(alt, scope);
    return;
  }
  if (isRemote(reference)) {
    const width = Number.parseFloat(property(element, 'width'));
    if (width <= SIGN && alt !== '') {
      sink.inlines.addText(alt, scope);
      return;
    }
    remoteImages.add(reference);
  }
  sink.endBlock(container, scope);
  const title = property(element, 'title');
  const caption = new BlockSink();
  caption.inlines.addText(title, plainScope);
  const layout = scope.link === null ? {} : { layout: { link: scope.link } };
  sink.push(
    {
      type: 'pending-image',
      reference,
      alt: cleanText(alt),
      caption: caption.inlines.take(),
      ...layout,
    },
    container,
  );
}

// Notes that are more than text: a line, then a numbered list in which the numbers are the marks.
function readFootnotes(element: Element, place: Place): void {
  if (place.notes.size > 0) return;
  place.sink.push(divider(), place.container);
  const notes = element.children.filter(
    (child): child is ElementContent & Element =>
      child.type === 'element' && child.tagName === 'ol',
  );
  walkAll(notes, place);
}

function readAnchor(element: Element, place: Place): void {
  if ('dataFootnoteBackref' in element.properties) return;
  if ('dataFootnoteRef' in element.properties) {
    const text = place.notes.get(textOf(element));
    if (text === undefined) place.sink.inlines.addText(`[${textOf(element)}]`, place.scope);
    else place.sink.inlines.addFootnote(text);
    return;
  }
  walkAll(element.children, place);
}
