import type { BlockJson, DocumentJson, TextJson } from '../../../core/document/schema';

const element = { version: 1, direction: null, format: '', indent: 0 } as const;

/** A run of text for tests. */
export function text(words: string, format = 0): TextJson {
  return { type: 'text', version: 1, text: words, format, style: '', mode: 'normal', detail: 0 };
}

/** A paragraph for tests. */
export function paragraph(...words: string[]): BlockJson {
  return { type: 'paragraph', ...element, children: words.map((word) => text(word)) };
}

/** A document for tests. */
export function documentOf(...children: BlockJson[]): DocumentJson {
  return { root: { type: 'root', ...element, children } };
}

/** A document with every block that the schema knows. */
export function everyBlock(): DocumentJson {
  return documentOf(
    { type: 'heading', ...element, tag: 'h2', children: [text('春天的第一杯茶')] },
    {
      type: 'paragraph',
      ...element,
      children: [
        text('明前'),
        text('龙井', 1),
        { type: 'linebreak', version: 1 },
        {
          type: 'link',
          ...element,
          url: 'https://example.com/tea',
          title: null,
          target: null,
          rel: null,
          children: [text('茶园')],
        },
      ],
    },
    { type: 'quote', ...element, children: [text('一杯敬远方')] },
    {
      type: 'list',
      ...element,
      listType: 'number',
      start: 1,
      tag: 'ol',
      children: [
        { type: 'listitem', ...element, value: 1, children: [text('采')] },
        {
          type: 'listitem',
          ...element,
          value: 2,
          children: [
            {
              type: 'list',
              ...element,
              listType: 'bullet',
              start: 1,
              tag: 'ul',
              children: [
                { type: 'listitem', ...element, value: 1, indent: 1, children: [text('炒')] },
              ],
            },
          ],
        },
      ],
    },
    { type: 'divider', version: 1, look: 'theme' },
    {
      type: 'image',
      ...element,
      hash: 'ab'.repeat(32),
      alt: '茶山',
      width: 1200,
      height: 800,
      widthPercent: 100,
      link: '',
      children: [text('图：茶山')],
    },
    {
      type: 'code',
      ...element,
      language: 'ts',
      children: [text('let a = 1;'), { type: 'linebreak', version: 1 }, text('a += 1;')],
    },
    {
      type: 'table',
      ...element,
      children: [
        {
          type: 'tablerow',
          ...element,
          children: [
            {
              type: 'tablecell',
              ...element,
              headerState: 1,
              colSpan: 1,
              rowSpan: 1,
              children: [paragraph('产地')],
            },
          ],
        },
      ],
    },
  );
}
