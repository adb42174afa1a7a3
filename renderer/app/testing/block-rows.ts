import {
  callout,
  card,
  code,
  component,
  diagram,
  divider,
  footnote,
  formula,
  gallery,
  heading,
  image,
  inlineFormula,
  link,
  list,
  listItem,
  lostImage,
  paragraph,
  quote,
  readMore,
  readMoreItem,
  spacer,
  styled,
  table,
  text,
} from '../../../core/document/build';
import type { BlockJson, InlineJson } from '../../../core/document/schema';

/** Every kind that the interface lets people put into a body: blocks, and inlines beside words. */
export type RowKind = BlockJson['type'] | Exclude<InlineJson['type'], 'text' | 'linebreak'>;

/** Why a route is not there; the test makes sure that the interface offers none. */
export type NotOffered = { readonly none: string };

/** What the table of blocks and routes tries for one kind. */
export type BlockRow = {
  /** A block of this kind, or one that holds it, with {@link WORD} wherever it has words. */
  readonly sample: BlockJson;
  /** Whether words are written in it. */
  readonly typed: true | NotOffered;
  /** The entry of the insert list that makes one. */
  readonly insert: string | NotOffered;
  /** What is typed at the start of a paragraph, or within one, to get one. */
  readonly shortcut: string | NotOffered;
  /** HTML as another program, WeChat's editor or this application puts it on the clipboard. */
  readonly paste: string;
};

export const WORD = '春茶';
export const HASH = 'ab'.repeat(32);

const picture = { hash: HASH, width: 800, height: 600 };
const own = (data: object, content: string, tag = 'section') =>
  `<${tag} data-gaotai='${JSON.stringify(data)}'>${content}</${tag}>`;
const ownImage = own(
  { type: 'image', ...picture, alt: '', widthPercent: 50, link: '', format: '' },
  `<img src="gaotai-asset:${HASH}" alt=""><figcaption>${WORD}</figcaption>`,
  'figure',
);

const INSERT_ONLY: NotOffered = { none: '不提供 Markdown 写法，从插入列表放入' };
const NO_WORDS: NotOffered = { none: '没有可写的文字，在浮动工具里填' };

function bullets(): BlockJson {
  const json = list('bullet');
  json.children.push(listItem([text(WORD)], { value: 1, depth: 0 }));
  return json;
}

/** One row for each kind: a kind without a row does not compile. */
export const BLOCK_ROWS: { readonly [Kind in RowKind]: BlockRow } = {
  paragraph: {
    sample: paragraph([text(WORD)]),
    typed: true,
    insert: 'paragraph',
    shortcut: WORD,
    paste: `<p>${WORD}</p>`,
  },
  heading: {
    sample: heading('h2', [text(WORD)]),
    typed: true,
    insert: 'h2',
    shortcut: `## ${WORD}`,
    paste: `<h2>${WORD}</h2>`,
  },
  quote: {
    sample: quote([text(WORD)]),
    typed: true,
    insert: 'quote',
    shortcut: `> ${WORD}`,
    paste: `<blockquote>${WORD}</blockquote>`,
  },
  list: {
    sample: bullets(),
    typed: true,
    insert: 'bullet',
    shortcut: `- ${WORD}`,
    paste: `<ul><li>${WORD}</li></ul>`,
  },
  code: {
    sample: code(WORD, 'ts'),
    typed: true,
    insert: 'code',
    shortcut: '``` ',
    paste: `<pre><code>${WORD}</code></pre>`,
  },
  divider: {
    sample: divider('stars'),
    typed: NO_WORDS,
    insert: 'divider',
    shortcut: '--- ',
    paste: '<hr>',
  },
  image: {
    sample: image(picture, '', [text(WORD)], { widthPercent: 50 }),
    typed: true,
    insert: 'image',
    shortcut: { none: '图片要先收进素材库，从插入列表、拖入或粘贴放入' },
    paste: ownImage,
  },
  gallery: {
    sample: gallery('three', [image(picture, '', [text(WORD)]), image(picture, '', [])]),
    typed: true,
    insert: 'gallery',
    shortcut: INSERT_ONLY,
    paste: own({ type: 'gallery', layout: 'two' }, ownImage),
  },
  card: {
    sample: card({ kind: 'author', ...picture, name: WORD }, [text(WORD)]),
    typed: true,
    insert: 'author',
    shortcut: INSERT_ONLY,
    paste: own({ type: 'card', kind: 'follow' }, `<p>${WORD}</p>`),
  },
  readmore: {
    sample: readMore(WORD, [readMoreItem('https://mp.weixin.qq.com/s/a', [text(WORD)])]),
    typed: true,
    insert: 'readmore',
    shortcut: INSERT_ONLY,
    paste: own(
      { type: 'readmore', title: WORD },
      `<ul><li><a href="https://mp.weixin.qq.com/s/a">${WORD}</a></li></ul>`,
    ),
  },
  component: {
    sample: component('profile', WORD, { 'data-id': 'MzA5', 'data-nickname': WORD }),
    typed: NO_WORDS,
    insert: 'profile',
    shortcut: INSERT_ONLY,
    paste: `<section nodeleaf><mp-common-profile data-id="MzA5" data-nickname="${WORD}"></mp-common-profile></section>`,
  },
  spacer: {
    sample: spacer(48),
    typed: NO_WORDS,
    insert: 'spacer',
    shortcut: INSERT_ONLY,
    paste: own({ type: 'spacer', height: 48 }, '', 'div'),
  },
  table: {
    sample: table<BlockJson>([
      [{ headerState: 1, colSpan: 1, rowSpan: 1, children: [paragraph([text(WORD)])] }],
    ]),
    typed: true,
    insert: 'table',
    shortcut: INSERT_ONLY,
    paste: `<table><tr><td>${WORD}</td></tr></table>`,
  },
  lostimage: {
    sample: lostImage('https://a.example/far.png', WORD),
    typed: NO_WORDS,
    insert: { none: '导入和粘贴时留给网上图片的位置，不单独插入' },
    shortcut: INSERT_ONLY,
    paste: '<img src="https://a.example/far.png" alt="远山">',
  },
  styled: {
    sample: styled([
      {
        tag: 'section',
        style: 'background:#fef3e2;padding:12px',
        children: [{ tag: 'p', style: '', children: [WORD] }],
      },
    ]),
    typed: { none: '锁定的样式块：可移动、删除、转为文字，不能在里面写' },
    insert: { none: '只由粘贴和导入别处的样式得来' },
    shortcut: INSERT_ONLY,
    paste: `<section data-tools="135编辑器"><section style="background:#fef3e2"><p>${WORD}</p></section></section>`,
  },
  callout: {
    sample: callout<BlockJson>('tip', [text(WORD)], [paragraph([text(WORD)])]),
    typed: true,
    insert: 'callout',
    shortcut: `[!TIP] ${WORD}`,
    paste: `<blockquote><p>[!TIP] ${WORD}</p><p>${WORD}</p></blockquote>`,
  },
  formula: {
    sample: formula('a^2'),
    typed: NO_WORDS,
    insert: 'formula',
    shortcut: '$$ ',
    paste: '<pre><code class="math-display">a^2</code></pre>',
  },
  diagram: {
    sample: diagram('graph LR\n  A[采茶] --> B[杀青]'),
    typed: NO_WORDS,
    insert: 'diagram',
    shortcut: INSERT_ONLY,
    paste: '<pre><code class="language-mermaid">graph LR; A-->B</code></pre>',
  },
  'inline-formula': {
    sample: paragraph([text(WORD), inlineFormula('a^2')]),
    typed: NO_WORDS,
    insert: 'inlineFormula',
    shortcut: '$a^2$',
    paste: `<p>${WORD}<code class="math-inline">a^2</code></p>`,
  },
  link: {
    sample: paragraph([link('https://mp.weixin.qq.com/s/a', [text(WORD)])]),
    typed: true,
    insert: { none: '链接由选中的文字变来：工具栏或快捷键' },
    shortcut: `[${WORD}](https://a.example)`,
    paste: `<p><a href="https://a.example/">${WORD}</a></p>`,
  },
  footnote: {
    sample: paragraph([text(WORD), footnote(WORD)]),
    typed: NO_WORDS,
    insert: 'footnote',
    shortcut: INSERT_ONLY,
    paste: `<p>${WORD}<sup data-gaotai='{"type":"footnote","text":"${WORD}"}'>[1]</sup></p>`,
  },
};
