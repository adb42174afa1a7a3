import { AlignmentType, type INumberingOptions, LevelFormat, Paragraph, TextRun } from 'docx';
import type { InlineJson, ListItemJson, ListJson } from '../../document/schema';
import { docxInlines } from './inlines';

type NumberingConfig = INumberingOptions['config'][number];

const LEVELS = 9;
/** Twentieths of a point that each level steps in. */
const STEP = 420;
const BULLETS = ['•', '◦', '▪'] as const;

/** Writes lists; Word keeps the looks of each list apart from its paragraphs, hence the state. */
export type ListWriter = {
  paragraphs(list: ListJson): Paragraph[];
  /** What the document has to say of the lists that were written. */
  numbering(): INumberingOptions;
};

/** Makes a {@link ListWriter} for one document. */
export function createListWriter(): ListWriter {
  const configs: NumberingConfig[] = [];

  function referenceOf(list: ListJson): string {
    const reference = `list-${configs.length + 1}`;
    const numbered = list.listType === 'number';
    configs.push({
      reference,
      levels: Array.from({ length: LEVELS }, (_, level) => ({
        level,
        format: numbered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
        text: numbered ? `%${level + 1}.` : (BULLETS[level % BULLETS.length] ?? '•'),
        alignment: AlignmentType.LEFT,
        start: list.start,
        style: { paragraph: { indent: { left: STEP * (level + 1), hanging: STEP } } },
      })),
    });
    return reference;
  }

  function write(list: ListJson, depth: number): Paragraph[] {
    const level = Math.min(depth, LEVELS - 1);
    const reference = list.listType === 'check' ? null : referenceOf(list);
    return list.children.flatMap((item) => {
      const words = item.children.filter((child): child is InlineJson => child.type !== 'list');
      const nested = item.children.filter((child) => child.type === 'list');
      const own =
        words.length > 0 || nested.length === 0
          ? [itemParagraph(item, words, { level, reference })]
          : [];
      return [...own, ...nested.flatMap((child) => write(child, depth + 1))];
    });
  }

  return {
    paragraphs: (list) => write(list, 0),
    numbering: () => ({ config: configs }),
  };
}

// Word has no box to tick in a list: the box is written.
function itemParagraph(
  item: ListItemJson,
  words: InlineJson[],
  { level, reference }: { level: number; reference: string | null },
): Paragraph {
  const children = docxInlines(words);
  if (reference !== null) return new Paragraph({ numbering: { reference, level }, children });
  return new Paragraph({
    indent: { left: STEP * (level + 1), hanging: STEP },
    children: [new TextRun(item.checked === true ? '☑ ' : '☐ '), ...children],
  });
}
