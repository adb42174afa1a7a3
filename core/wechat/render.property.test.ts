import fc from 'fast-check';
import type { Element, RootContent } from 'hast';
import { expect, test } from 'vitest';
import { cleanText } from '../document/clean-text';
import { type DocumentJson, documentSchema } from '../document/schema';
import { documentText } from '../document/text';
import { arbitraryDocument } from '../document/testing/arbitrary-document';
import { parseHtml } from '../import/parse-html';
import { contextKey, fillImages, planDocument, renderBlock, renderDocument } from './render';
import { defaultTheme } from './themes';
import type { Typesetting } from '../typesetting/typesetting';
import { typesettingForTests } from '../typesetting/testing';

const typesetting = await typesettingForTests(['javascript', 'python']);

// What WeChat's API, its web editor and the phone all leave alone.
const TAGS = new Set(
  'section mp-common-profile mp-common-miniprogram p span strong em code sub sup br hr h1 h2 h3 h4 h5 h6 img a table tbody tr td th svg g path rect line text polygon'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'style src alt href dataW dataRatio dataIgnoreWidth nodeleaf colSpan rowSpan viewBox d transform x y x1 y1 x2 y2 width height fill stroke strokeWidth strokeDashArray fontSize'.split(
    ' ',
  ),
);
const PROPERTIES = new Set(
  `margin margin-right margin-bottom padding padding-left padding-top padding-bottom border border-top border-bottom border-left border-radius
   border-collapse table-layout font-size font-weight font-style line-height color background-color text-align text-indent
   margin-left border-bottom padding-bottom text-decoration vertical-align white-space word-break overflow-x display width min-width max-width height`.split(
    /\s+/,
  ),
);

const COMPONENT = /^mp-common-/;

/** Whether an attribute says which page of a mini-program a link opens. */
function isPage({ tagName }: Element, name: string): boolean {
  return tagName === 'a' && name.startsWith('dataMiniprogram');
}

function elementsOf(html: string): { elements: Element[]; text: string } {
  const elements: Element[] = [];
  let text = '';
  const visit = (node: RootContent): void => {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element') return;
    elements.push(node);
    node.children.forEach(visit);
  };
  parseHtml(html).children.forEach(visit);
  return { elements, text };
}

/** What of rendered HTML some cleaner of WeChat would take away or change. */
function strangersIn(html: string): string[] {
  const strangers: string[] = [];
  const demand = (holds: boolean, what: string) => {
    if (!holds) strangers.push(what);
  };
  for (const element of elementsOf(html).elements) {
    demand(TAGS.has(element.tagName), `<${element.tagName}>`);
    for (const [name, value] of Object.entries(element.properties)) {
      const shown = String(value);
      if (!COMPONENT.test(element.tagName)) {
        demand(ATTRIBUTES.has(name) || isPage(element, name), `${name}="${shown}"`);
      } else demand(/^(?:className|data[A-Z])/.test(name), name);
      if (name === 'src') demand(/^gaotai-asset:[0-9a-f]{64}$/.test(shown), shown);
      if (name === 'href' && shown !== '')
        demand(shown.startsWith('https://mp.weixin.qq.com/'), shown);
      if (name !== 'style') continue;
      for (const declaration of shown.split(';')) {
        demand(PROPERTIES.has(declaration.split(':')[0] ?? ''), declaration);
        demand(!/url|expression|calc|var|!important|[<>"]/.test(declaration), declaration);
      }
    }
  }
  return strangers;
}

test('any document becomes only elements, attributes and declarations that survive', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      expect(strangersIn(renderDocument(document, { typesetting }).html)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('there is no white space between blocks', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      expect(renderDocument(document, { typesetting }).html).not.toMatch(
        /<\/(p|section|h\d|tr|td|th)>\s|\s<(p|section|h\d|tr)\b/,
      );
    }),
    { numRuns: 100 },
  );
});

/** Of a diagram that is drawn the picture is shown, not the source. */
function withoutDrawings(document: DocumentJson): DocumentJson {
  const text = JSON.stringify(document, (key, value: unknown) => (key === 'drawn' ? '' : value));
  return documentSchema.parse(JSON.parse(text));
}

test('any document keeps its words, in order', () => {
  // Of a formula that is wrong the words are shown.
  const wrong: Typesetting = {
    ...typesetting,
    formula: () => ({ ok: false, mistake: { id: 'Wrong', message: 'wrong' } }),
  };
  const bare = (words: string) => cleanText(words).replace(/[\s\u00a0]+/g, '');
  fc.assert(
    fc.property(arbitraryDocument, (any) => {
      const document = withoutDrawings(any);
      const rendered = bare(elementsOf(renderDocument(document, { typesetting: wrong }).html).text);
      let from = 0;
      for (const character of bare(documentText(document))) {
        const at = rendered.indexOf(character, from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + character.length;
      }
    }),
    { numRuns: 150 },
  );
});

test('the same document gives the same bytes, and so do its blocks one by one', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const whole = renderDocument(document, { typesetting });
      expect(renderDocument(structuredClone(document), { typesetting })).toEqual(whole);
      const plan = planDocument(document, { theme: defaultTheme, typesetting });
      const known = new Map<string, string>();
      const blocks = document.root.children.map((block, index) => {
        const context = plan.contexts[index]!;
        const key = contextKey(context) + JSON.stringify(block);
        const html = known.get(key) ?? renderBlock(block, context);
        known.set(key, html);
        return html;
      });
      expect(blocks).toEqual(whole.blocks);
      expect(whole.blocks.join('') + whole.notes).toBe(whole.html);
    }),
    { numRuns: 100 },
  );
});

test('filling pictures touches pictures only, whatever the words say', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const { html, images } = renderDocument(document, { typesetting });
      const seen = new Set<string>();
      const filled = fillImages(html, (hash) => {
        seen.add(hash);
        return `https://mmbiz.qpic.cn/${hash}?a=1&b=2`;
      });
      expect([...seen]).toEqual(images);
      expect(elementsOf(filled).text).toBe(elementsOf(html).text);
    }),
    { numRuns: 100 },
  );
});
