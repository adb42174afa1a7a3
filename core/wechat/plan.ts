import type { BlockJson, DocumentJson, HeadingJson, LinkJson } from '../document/schema';
import { inlineText } from '../document/text';
import { eachLine } from '../document/walk';
import { classifyLink, saysItsAddress } from './links';
import type { Theme } from './themes';

/**
 * All that the HTML of one block depends on beside the block itself. Two calls with an equal block
 * and an equal {@link contextKey} give equal HTML, so a caller may keep rendered blocks.
 */
export interface BlockContext {
  readonly theme: Theme;
  /** The running number of a section heading, or null. */
  readonly headingNumber: number | null;
  /** Numbers of the notes that this block's links point to, by address. */
  readonly noteNumbers: ReadonlyMap<string, number>;
}

/** An address listed at the end of the article. */
export interface LinkNote {
  readonly number: number;
  /** Words of the first link to it. */
  readonly words: string;
  readonly address: string;
}

/** What the order of the blocks decides: found in one cheap pass over the document. */
export interface DocumentPlan {
  /** One for each block of the root, in order. */
  readonly contexts: readonly BlockContext[];
  readonly notes: readonly LinkNote[];
}

const NO_NOTES: ReadonlyMap<string, number> = new Map();

/** Numbers section headings and link notes without rendering anything. */
export function planDocument(document: DocumentJson, theme: Theme): DocumentPlan {
  const blocks = document.root.children;
  const notes = new Map<string, LinkNote>();
  const numbered = headingsToNumber(blocks, theme);
  let headingNumber = 0;
  const contexts = blocks.map((block): BlockContext => {
    const noteNumbers = numberNotes(block, notes);
    const counts = block.type === 'heading' && numbered.has(block);
    if (counts) headingNumber += 1;
    return { theme, headingNumber: counts ? headingNumber : null, noteNumbers };
  });
  return { contexts, notes: [...notes.values()] };
}

/** Equal keys: the context has no part in a difference between two renderings of an equal block. */
export function contextKey(context: BlockContext): string {
  return [context.theme.id, context.headingNumber ?? '', ...context.noteNumbers.values()].join(' ');
}

// An author who numbers headings by hand ("一、", "1.", "第三章") does so throughout: then the theme
// adds no numbers of its own to that level.
const OWN_NUMBER =
  /^\s*([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})\s*[、.．:：)）]|^\s*第.{1,4}[章节部回篇步]/;

function headingsToNumber(blocks: readonly BlockJson[], theme: Theme): ReadonlySet<HeadingJson> {
  const byTag = new Map<HeadingJson['tag'], HeadingJson[]>();
  for (const block of blocks) {
    if (block.type !== 'heading' || theme.headings[block.tag].number === null) continue;
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

function numberNotes(block: BlockJson, notes: Map<string, LinkNote>): ReadonlyMap<string, number> {
  let numbers: Map<string, number> | null = null;
  eachLink(block, (link) => {
    const target = classifyLink(link.url);
    if (target.kind !== 'note') return;
    const words = inlineText(link.children);
    if (words.trim() === '' || saysItsAddress(words, target.address)) return;
    const note = notes.get(target.address) ?? {
      number: notes.size + 1,
      words: words.trim(),
      address: target.address,
    };
    notes.set(note.address, note);
    numbers ??= new Map();
    numbers.set(note.address, note.number);
  });
  return numbers ?? NO_NOTES;
}

function eachLink(block: BlockJson, visit: (link: LinkJson) => void): void {
  eachLine(block, (inlines) => {
    for (const inline of inlines) if (inline.type === 'link') visit(inline);
  });
}
