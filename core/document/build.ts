import type {
  BlockJson,
  CodeJson,
  DividerJson,
  DocumentJson,
  HeadingJson,
  ImageJson,
  InlineJson,
  LineBreakJson,
  LinkJson,
  ListItemJson,
  ListJson,
  ParagraphJson,
  QuoteJson,
  TableCellJson,
  TableJson,
  TextJson,
} from './schema';

/** Makers of document JSON, exactly as Lexical writes it, for code that has no editor at hand. */

type Align = ParagraphJson['format'];

const element = { version: 1, direction: null, format: '', indent: 0 } as const;

/** A run of text. `format` holds bits of `TEXT_FORMAT`; `style` colours as CSS declarations. */
export function text(words: string, format = 0, style = ''): TextJson {
  return { type: 'text', version: 1, text: words, format, style, mode: 'normal', detail: 0 };
}

export function lineBreak(): LineBreakJson {
  return { type: 'linebreak', version: 1 };
}

export function link(url: string, children: LinkJson['children']): LinkJson {
  return { type: 'link', ...element, url, title: null, target: null, rel: null, children };
}

export function paragraph(
  children: InlineJson[],
  layout: { format?: Align; indent?: number } = {},
): ParagraphJson {
  return { type: 'paragraph', ...element, ...layout, children };
}

export function heading(
  tag: HeadingJson['tag'],
  children: InlineJson[],
  format: Align = '',
): HeadingJson {
  return { type: 'heading', ...element, format, tag, children };
}

export function quote(children: InlineJson[]): QuoteJson {
  return { type: 'quote', ...element, children };
}

/** A code block of source text; each `\n` becomes a line break. */
export function code(source: string, language: string | null): CodeJson {
  const children = source
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [lineBreak()] : []),
      ...(line === '' ? [] : [text(line)]),
    ]);
  return { type: 'code', ...element, language, children };
}

export function divider(): DividerJson {
  return { type: 'divider', version: 1 };
}

export function image(
  picture: { hash: string; width: number; height: number },
  alt: string,
  caption: InlineJson[],
): ImageJson {
  const { hash, width, height } = picture;
  return { type: 'image', ...element, hash, alt, width, height, children: caption };
}

export function list(listType: ListJson['listType'], start = 1): ListJson {
  const tag = listType === 'number' ? 'ol' : 'ul';
  return { type: 'list', ...element, listType, start, tag, children: [] };
}

/** An item at a depth; `checked` only for items of check lists. */
export function listItem(
  children: ListItemJson['children'],
  place: { value: number; depth: number; checked?: boolean },
): ListItemJson {
  const { value, depth, checked } = place;
  const item: ListItemJson = { type: 'listitem', ...element, indent: depth, value, children };
  return checked === undefined ? item : { ...item, checked };
}

/** A table of rows of cells; `B` lets an importer hold blocks that are not finished. */
export function table<B = BlockJson>(
  rows: { headerState: number; colSpan: number; rowSpan: number; children: B[] }[][],
): Omit<TableJson, 'children'> & {
  children: (Omit<TableJson['children'][number], 'children'> & {
    children: (Omit<TableCellJson, 'children'> & { children: B[] })[];
  })[];
} {
  return {
    type: 'table',
    ...element,
    children: rows.map((cells) => ({
      type: 'tablerow',
      ...element,
      children: cells.map((cell) => ({
        type: 'tablecell',
        ...element,
        backgroundColor: null,
        ...cell,
      })),
    })),
  };
}

/** A whole body. An empty one holds an empty paragraph, as an editor needs a place for the cursor. */
export function documentWith(children: BlockJson[]): DocumentJson {
  const blocks = children.length > 0 ? children : [paragraph([])];
  return { root: { type: 'root', ...element, children: blocks } };
}
