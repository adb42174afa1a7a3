import type { BlockJson, DocumentJson, HeadingJson, ImageJson } from '../document/schema';
import { inlineText } from '../document/text';
import { eachBlock, eachLine } from '../document/walk';
import type { Typesetting } from '../typesetting/typesetting';
import { tokensOfHeading } from './heading-tokens';
import { classifyLink, type ExternalLinks, isWebAddress, saysItsAddress } from './links';
import type { Theme } from './themes';

/**
 * All that the HTML of one block depends on beside the block itself. Two calls with an equal block
 * and an equal {@link contextKey} give equal HTML, so a caller may keep rendered blocks.
 */
export interface BlockContext {
  readonly theme: Theme;
  readonly typesetting: Typesetting;
  /** The running number of a section heading, or null. */
  readonly headingNumber: number | null;
  /** Numbers of the notes that this block's links and footnotes point to, by {@link linkKey} and {@link footnoteKey}. */
  readonly noteNumbers: ReadonlyMap<string, number>;
  readonly externalLinks: ExternalLinks;
  /** CSS pixels that a block inside another has on the narrowest screen; without it the whole column. */
  readonly room?: number;
}

/** What is listed at the end of the article: an address, or the text of a footnote. */
export type ArticleNote =
  | {
      readonly kind: 'link';
      readonly number: number;
      /** Words of the first link to it. */
      readonly words: string;
      readonly address: string;
    }
  | { readonly kind: 'footnote'; readonly number: number; readonly text: string };

/** The key of a linked address among the numbers of notes. */
export function linkKey(address: string): string {
  return `link ${address}`;
}

/** The key of a footnote among the numbers of notes: equal notes are one. */
export function footnoteKey(text: string): string {
  return `footnote ${text.trim()}`;
}

/** What the order of the blocks decides: found in one cheap pass over the document. */
export interface DocumentPlan {
  /** One for each block of the root, in order. */
  readonly contexts: readonly BlockContext[];
  readonly notes: readonly ArticleNote[];
}

const NO_NOTES: ReadonlyMap<string, number> = new Map();

/** Numbers section headings and notes without rendering anything. */
export function planDocument(
  document: DocumentJson,
  options: Pick<BlockContext, 'theme' | 'typesetting'> & { readonly externalLinks?: ExternalLinks },
): DocumentPlan {
  const { theme, typesetting, externalLinks = 'notes' } = options;
  const blocks = document.root.children;
  const notes = new NoteList(externalLinks);
  const numbered = headingsToNumber(blocks, theme);
  let headingNumber = 0;
  const contexts = blocks.map((block): BlockContext => {
    const noteNumbers = notes.numbersOf(block);
    const counts = block.type === 'heading' && numbered.has(block);
    if (counts) headingNumber += 1;
    return {
      theme,
      typesetting,
      headingNumber: counts ? headingNumber : null,
      noteNumbers,
      externalLinks,
    };
  });
  return { contexts, notes: notes.all() };
}

/** The addresses that the article's end lists, without planning the rest. */
export function linkNotes(document: DocumentJson): ArticleNote[] {
  const notes = new NoteList('notes');
  for (const block of document.root.children) notes.numbersOf(block);
  return notes.all().filter((note) => note.kind === 'link');
}

/** Equal keys: the context has no part in a difference between two renderings of an equal block. */
export function contextKey(context: BlockContext): string {
  const { theme, headingNumber, noteNumbers, externalLinks } = context;
  return [theme.id, headingNumber ?? '', externalLinks, ...noteNumbers.values()].join(' ');
}

// An author who numbers headings by hand ("一、", "1.", "第三章") does so throughout: then the theme
// adds no numbers of its own to that level.
const OWN_NUMBER =
  /^\s*([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})\s*[、.．:：)）]|^\s*第.{1,4}[章节部回篇步]/;

function headingsToNumber(blocks: readonly BlockJson[], theme: Theme): ReadonlySet<HeadingJson> {
  const byTag = new Map<HeadingJson['tag'], HeadingJson[]>();
  for (const block of blocks) {
    if (block.type !== 'heading' || tokensOfHeading(theme, block).number === null) continue;
    if (inlineText(block.children).trim() === '') continue;
    const group = byTag.get(block.tag);
    if (group) group.push(block);
    else byTag.set(block.tag, [block]);
  }
  const numbered = [...byTag.values()].filter(
    (group) => !group.some((heading) => OWN_NUMBER.test(inlineText(heading.children))),
  );
  return new Set(numbered.flat());
}

/** The notes of an article in the making. Links to one address share a note, and so do equal footnotes. */
class NoteList {
  private readonly notes = new Map<string, ArticleNote>();

  constructor(private readonly externalLinks: ExternalLinks) {}

  all(): ArticleNote[] {
    return [...this.notes.values()];
  }

  /** Adds the notes of a block, and tells the numbers of all that it points to. */
  numbersOf(block: BlockJson): ReadonlyMap<string, number> {
    let numbers: Map<string, number> | null = null;
    const add = (key: string, make: (number: number) => ArticleNote) => {
      const note = this.notes.get(key) ?? make(this.notes.size + 1);
      this.notes.set(key, note);
      numbers ??= new Map();
      numbers.set(key, note.number);
    };
    const addLink = (url: string, said: string) => {
      const words = said.trim();
      const address = noteAddress(url, this.externalLinks);
      if (address === null || words === '' || saysItsAddress(words, address)) return;
      add(linkKey(address), (number) => ({ kind: 'link', number, words, address }));
    };
    eachBlock(block, (inner) => {
      if (inner.type === 'image') addLink(inner.link, imageWords(inner));
    });
    eachLine(block, (inlines) => {
      for (const inline of inlines) {
        if (inline.type === 'link') addLink(inline.url, inlineText(inline.children));
        if (inline.type !== 'footnote' || inline.text.trim() === '') continue;
        const text = inline.text.trim();
        add(footnoteKey(text), (number) => ({ kind: 'footnote', number, text }));
      }
    });
    return numbers ?? NO_NOTES;
  }
}

/** The number that each footnote of a document has in the article, by its {@link footnoteKey}. */
export function footnoteNumbers(document: DocumentJson): ReadonlyMap<string, number> {
  const notes = new NoteList('notes');
  for (const block of document.root.children) notes.numbersOf(block);
  return new Map(
    notes
      .all()
      .flatMap((note) => (note.kind === 'footnote' ? [[footnoteKey(note.text), note.number]] : [])),
  );
}

/** The address that a link puts into the notes; null if it needs no note. */
export function noteAddress(url: string, externalLinks: ExternalLinks): string | null {
  const target = classifyLink(url);
  if (target.kind !== 'note') return null;
  return externalLinks === 'keep' && isWebAddress(target.address) ? null : target.address;
}

/** What a picture is called in the notes. */
function imageWords(image: ImageJson): string {
  return inlineText(image.children).trim() || image.alt.trim() || IMAGE_WORDS;
}

/** For a picture without any words; part of the article, hence in its language. */
export const IMAGE_WORDS = '图片链接';
