import { $isHeadingNode, type HeadingNode } from '@lexical/rich-text';
import { $getRoot, type LexicalEditor } from 'lexical';
import { $getHeadingLook, $isCalloutNode } from '../../../core/document/nodes';
import { headingNumber } from '../../../core/wechat/heading-number';
import { headingTokens } from '../../../core/wechat/heading-tokens';
import type { Theme } from '../../../core/wechat/themes';
import type { HeadingLook } from '../../../core/wechat/themes/recipe';
import { headingRules } from './heading-rules';

/** How an article prints its headings. */
export type HeadingPrint = {
  readonly theme: Theme;
  /** The running number of each block of the body, null for one that has none. */
  readonly numbers: readonly (number | null)[];
};

type ShownHeading = {
  key: string;
  tag: ReturnType<HeadingNode['getTag']>;
  look: HeadingLook | null;
  number: number | null;
};

/** The headings of papers as the themes of their articles print them. */
export type HeadingLooks = {
  show(editor: LexicalEditor, print: HeadingPrint): void;
  dispose(): void;
};

/** Makes {@link HeadingLooks} with a style sheet of its own in the page. */
export function createHeadingLooks(): HeadingLooks {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  let theme: Theme | null = null;
  const styled = new Set<string>();

  function clear(): void {
    sheet.replaceSync('');
    styled.clear();
  }

  return {
    show(editor, print) {
      if (print.theme !== theme) clear();
      theme = print.theme;
      // As it is: what is being typed right now is not hurried for the looks.
      const state = editor.getEditorState();
      for (const shown of state.read(() => $headings(print.numbers), { editor })) {
        const { key, tag, look, number } = shown;
        const tokens = headingTokens(print.theme, tag, look);
        const name = `${tag}-${look ?? 'theme'}`;
        if (!styled.has(name)) {
          styled.add(name);
          for (const rule of headingRules(`.body [data-heading='${name}']`, tokens)) {
            sheet.insertRule(rule, sheet.cssRules.length);
          }
        }
        const words =
          number === null || tokens.number === null
            ? null
            : headingNumber(number, tokens.number.form);
        const element = editor.getElementByKey(key);
        if (element) say(element, { heading: name, number: words });
      }
    },
    dispose() {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    },
  };
}

/** Sets what changed only: each write costs the page a look at its styles. */
function say({ dataset }: HTMLElement, words: { heading: string; number: string | null }): void {
  if (dataset['heading'] !== words.heading) dataset['heading'] = words.heading;
  if (words.number === null) delete dataset['number'];
  else if (dataset['number'] !== words.number) dataset['number'] = words.number;
}

function $headings(numbers: readonly (number | null)[]): ShownHeading[] {
  return $getRoot()
    .getChildren()
    .flatMap((block, index) => {
      const inside = $isCalloutNode(block) ? block.getChildren() : [block];
      return inside.filter($isHeadingNode).map((heading) => ({
        key: heading.getKey(),
        tag: heading.getTag(),
        look: $getHeadingLook(heading),
        number: heading === block ? (numbers[index] ?? null) : null,
      }));
    });
}
