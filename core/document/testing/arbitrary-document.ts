import fc from 'fast-check';
import { HEADING_LOOKS } from '../../wechat/themes/recipe';
import {
  card,
  callout,
  code,
  component,
  diagram,
  divider,
  documentWith,
  footnote,
  gallery,
  formula,
  heading,
  image,
  inlineFormula,
  lineBreak,
  link,
  list,
  lostImage,
  listItem,
  paragraph,
  quote,
  readMore,
  readMoreItem,
  spacer,
  styled,
  table,
  text,
} from '../build';
import { anyCharacter } from './any-text';
import { CARD_KINDS } from '../nodes/card/schema';
import { COMPONENT_KINDS } from '../nodes/component/markup';
import { DIVIDER_CHOICES } from '../nodes/divider/schema';
import { GALLERY_LAYOUTS } from '../nodes/gallery/schema';
import type { BlockJson, DocumentJson, InlineJson, ListJson, TextJson } from '../schema';

/** Words of all kinds: Chinese, markup, spaces, control characters, halves of surrogate pairs. */
export const arbitraryWords: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 6 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '春天的第一杯茶，',
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '"><b onmouseover=x>',
      '<img src="gaotai-asset:' + 'c'.repeat(64) + '"',
      '  两个空格  ',
      '\t缩进\n换行',
      'a &amp; b',
      '\ud83d',
      '\u0000\u0008',
      '👨‍👩‍👧‍👦',
      'javascript:alert(1)',
    ),
  },
);

const style = fc.oneof(
  fc.constantFrom(
    '',
    'color: #B93A24;',
    'background-color: rgb(1, 2, 3)',
    'color: red; position: fixed',
    'color: url(javascript:alert(1))',
    'color: expression(alert(1))',
    'color: #fff"><script>',
    'background-image: url(https://evil.example/x.png)',
  ),
  fc.string({ maxLength: 20 }),
);

const run: fc.Arbitrary<TextJson> = fc
  .tuple(arbitraryWords, fc.integer({ min: 0, max: 255 }), style)
  .map(([words, format, css]) => text(words, format, css));

const address = fc.oneof(
  fc.webUrl(),
  fc.constantFrom(
    'https://mp.weixin.qq.com/s/abc?a=1&b="2"',
    'http://mp.weixin.qq.com/s/x',
    'https://mp.weixin.qq.com.evil.example/',
    'javascript:alert(1)',
    'data:text/html,<script>1</script>',
    '#fn',
    'mailto:editor@example.com',
    './other.md',
  ),
  arbitraryWords,
);

const leaf = fc.oneof(
  { weight: 4, arbitrary: run },
  { weight: 1, arbitrary: fc.constant(lineBreak()) },
);
/** TeX that is right, wrong and hostile. */
const arbitraryLatex = fc.oneof(
  fc.constantFrom('E=mc^2', '\\frac{a}{b}', '\\frac{a', '<script>', '\\href{javascript:1}{x}', ''),
  fc.string({ maxLength: 8 }),
);

const inline: fc.Arbitrary<InlineJson> = fc.oneof(
  { weight: 4, arbitrary: leaf },
  { weight: 1, arbitrary: arbitraryLatex.map(inlineFormula) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(address, fc.array(leaf, { maxLength: 3 }))
      .map(([url, children]) => link(url, children)),
  },
);
const inlines = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: inline },
    { weight: 1, arbitrary: arbitraryWords.map(footnote) },
  ),
  { maxLength: 5 },
);
const align = fc.constantFrom('', 'left', 'center', 'right', 'justify', 'start', 'end');
const hash = fc.constantFrom('a'.repeat(64), 'b'.repeat(64));

function arbitraryList(depth: number): fc.Arbitrary<ListJson> {
  const words = inlines.map((children) => ({ children, nested: false }));
  const item =
    depth >= 4
      ? words
      : fc.oneof(
          { weight: 4, arbitrary: words },
          {
            weight: 1,
            arbitrary: arbitraryList(depth + 1).map((json) => ({ children: [json], nested: true })),
          },
        );
  return fc
    .tuple(
      fc.constantFrom('bullet', 'number', 'check'),
      fc.integer({ min: 0, max: 2000 }),
      fc.array(fc.tuple(item, fc.boolean()), { minLength: 1, maxLength: 4 }),
    )
    .map(([listType, start, items]) => {
      const json = list(listType, listType === 'number' ? start : 1);
      let value = json.start;
      for (const [{ children, nested }, checked] of items) {
        const place = { value, depth };
        json.children.push(
          listItem(children, listType === 'check' ? { ...place, checked } : place),
        );
        if (!nested) value += 1;
      }
      return json;
    });
}

const arbitraryImage = fc
  .tuple(
    hash,
    arbitraryWords,
    inlines,
    fc.record({
      widthPercent: fc.constantFrom(100, 100, 50, 33),
      link: fc.oneof(fc.constant(''), address),
      format: align,
    }),
  )
  .map(([name, alt, caption, layout]) =>
    image({ hash: name, width: 1080, height: 720 }, alt, caption, layout),
  );

/** Attributes of WeChat's components, wanted and unwanted ones. */
const attributes = fc.dictionary(
  fc.constantFrom(
    'data-id',
    'data-nickname',
    'data-mpvid',
    'data-miniprogram-appid',
    'data-miniprogram-imageurl',
    'src',
    'data-src',
    'onerror',
    'style',
    'id',
    'data-gaotai',
  ),
  fc.oneof(arbitraryWords, fc.constant(`gaotai-asset:${'a'.repeat(64)}`)),
  { maxKeys: 5 },
);

const arbitraryStyled: fc.Arbitrary<BlockJson> = fc
  .tuple(fc.array(arbitraryWords, { maxLength: 3 }), style, address, fc.option(hash))
  .map(([words, css, from, name]) =>
    styled([
      {
        tag: 'section',
        style: css,
        children: [
          { tag: 'p', style: 'border-bottom:1px solid #b93a24', children: words },
          { tag: 'a', style: css, href: from, children: words },
          { tag: 'img', style: css, alt: from, hash: name, address: from, width: 9, height: 6 },
          {
            tag: 'svg',
            style: '',
            attributes: { viewBox: '0 0 1 1', fill: from },
            children: [{ tag: 'path', style: css, attributes: { d: 'M0 0h1' }, children: [] }],
          },
        ],
      },
    ]),
  );

const simpleBlock: fc.Arbitrary<BlockJson> = fc.oneof(
  fc
    .tuple(inlines, align, fc.integer({ min: 0, max: 12 }))
    .map(([children, format, indent]) => paragraph(children, { format, indent })),
  fc
    .tuple(
      fc.constantFrom('h1', 'h2', 'h3', 'h4', 'h5', 'h6'),
      inlines,
      align,
      fc.option(fc.constantFrom(...HEADING_LOOKS)),
    )
    .map(([tag, children, format, look]) => heading(tag, children, format, look)),
  fc.tuple(inlines, fc.option(inlines)).map(([words, source]) => quote(words, source)),
  arbitraryLatex.map(formula),
  fc
    .tuple(arbitraryWords, fc.boolean())
    .map(([source, drawn]) =>
      drawn
        ? diagram(source, { drawn: source, hash: 'd'.repeat(64), width: 640, height: 480 })
        : diagram(source),
    ),
  arbitraryList(0),
  fc
    .tuple(
      fc.array(arbitraryWords, { maxLength: 4 }),
      fc.constantFrom(null, '', 'js', 'python', '天书', '"><script>'),
    )
    .map(([lines, language]) => code(lines.join('\n'), language)),
  fc.constantFrom(...DIVIDER_CHOICES).map(divider),
  arbitraryImage,
  fc.tuple(address, arbitraryWords).map(([from, alt]) => lostImage(from, alt)),
  arbitraryStyled,
  fc
    .tuple(
      fc.constantFrom(...GALLERY_LAYOUTS),
      fc.array(arbitraryImage, { minLength: 1, maxLength: 5 }),
    )
    .map(([layout, images]) => gallery(layout, images)),
  fc
    .tuple(
      fc.record({
        kind: fc.constantFrom(...CARD_KINDS),
        hash: fc.oneof(hash, fc.constant('')),
        width: fc.constant(300),
        height: fc.constant(400),
        name: arbitraryWords,
      }),
      inlines,
    )
    .map(([properties, words]) => card(properties, words)),
  fc
    .tuple(
      arbitraryWords,
      fc.array(fc.tuple(address, fc.array(leaf, { maxLength: 3 })), { minLength: 1, maxLength: 3 }),
    )
    .map(([title, items]) =>
      readMore(
        title,
        items.map(([url, words]) => readMoreItem(url, words)),
      ),
    ),
  fc
    .tuple(fc.constantFrom(...COMPONENT_KINDS), arbitraryWords, attributes)
    .map(([kind, label, given]) => component(kind, label, given)),
  fc.integer({ min: 4, max: 200 }).map(spacer),
);

const arbitraryTable: fc.Arbitrary<BlockJson> = fc
  .array(
    fc.array(
      fc.record({
        headerState: fc.integer({ min: 0, max: 3 }),
        colSpan: fc.integer({ min: 1, max: 3 }),
        rowSpan: fc.integer({ min: 1, max: 3 }),
        children: fc.array(simpleBlock, { minLength: 1, maxLength: 2 }),
      }),
      { maxLength: 6 },
    ),
    { maxLength: 3 },
  )
  .map((rows) => table(rows));

const arbitraryCallout: fc.Arbitrary<BlockJson> = fc
  .tuple(
    fc.constantFrom('note', 'tip', 'warning', 'important'),
    inlines,
    fc.array(simpleBlock, { maxLength: 3 }),
  )
  .map(([kind, title, blocks]) => callout(kind, title, blocks));

/** Any document that the schema allows, hostile ones included. */
export const arbitraryDocument: fc.Arbitrary<DocumentJson> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: simpleBlock },
      { weight: 1, arbitrary: arbitraryTable },
      { weight: 1, arbitrary: arbitraryCallout },
    ),
    { maxLength: 8 },
  )
  .map(documentWith);
