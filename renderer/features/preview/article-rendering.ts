import { type ArticleMeta, countCharacters } from '../../../core/domain/article';
import type { BlockJson, DocumentJson } from '../../../core/document/schema';
import { blockLines, countWrittenCharacters } from '../../../core/document/text';
import {
  contextKey,
  type ExternalLinks,
  planDocument,
  placeholderHashes,
  renderBlock,
  renderNotes,
} from '../../../core/wechat/render';
import { pictureMessagePage } from '../../../core/wechat/picture-message';
import type { Typesetting } from '../../../core/typesetting/typesetting';
import { defaultTheme, type Theme } from '../../../core/wechat/themes';

/** An article as WeChat HTML, with the numbers that the window tells about it. */
export type ArticleRendering = {
  /** HTML of each block, pictures as placeholders; then the list of addresses, if there is one. */
  parts: readonly string[];
  /** What readers see instead when it goes out as a picture message 贴图; null when it does not. */
  pictureMessage: string | null;
  /** Characters of the HTML as WeChat counts them. */
  htmlCharacters: number;
  /** Characters of the text without white space. */
  characters: number;
  /** Distinct pictures, in order. */
  images: readonly string[];
  /** What became of links out of WeChat. */
  externalLinks: ExternalLinks;
  theme: Theme;
  /** The running number of each block that is a numbered heading, null for the others. */
  headingNumbers: readonly (number | null)[];
};

type Part = { html: string; htmlCharacters: number; characters: number; images: string[] };

/**
 * Renders one article again and again while it is written. Blocks that did not change are not
 * rendered twice: they are known by their object, else by their content.
 */
export function createArticleRenderer() {
  let lastTheme: Theme | null = null;
  let known = new Map<string, Part>();
  const keys = new WeakMap<BlockJson, string>();

  function keyOf(block: BlockJson): string {
    const key = keys.get(block) ?? JSON.stringify(block);
    keys.set(block, key);
    return key;
  }

  return (
    document: DocumentJson,
    typesetting: Typesetting,
    theme: Theme = defaultTheme,
    form: ArticleMeta['form'] = 'news',
    externalLinks: ExternalLinks = 'notes',
  ): ArticleRendering => {
    if (theme !== lastTheme) known = new Map();
    lastTheme = theme;
    const plan = planDocument(document, { theme, typesetting, externalLinks });
    const now = new Map<string, Part>();
    const parts = document.root.children.map((block, index): Part => {
      const context = plan.contexts[index];
      if (!context) throw new Error(`no context for block ${index}`);
      const key = `${contextKey(context)}\n${keyOf(block)}`;
      const part = now.get(key) ?? known.get(key) ?? measure(renderBlock(block, context), block);
      now.set(key, part);
      return part;
    });
    known = now;
    const notes = renderNotes(plan.notes, theme);
    if (notes) parts.push(measure(notes, null));
    const images = [...new Set(parts.flatMap((part) => part.images))];
    return {
      parts: parts.map((part) => part.html),
      htmlCharacters: sum(parts, (part) => part.htmlCharacters),
      characters: sum(parts, (part) => part.characters),
      images,
      externalLinks,
      theme,
      headingNumbers: plan.contexts.map((context) => context.headingNumber),
      pictureMessage: form === 'pictures' ? pictureMessagePage(document, images) : null,
    };
  };
}

function measure(html: string, block: BlockJson | null): Part {
  return {
    html,
    htmlCharacters: countCharacters(html),
    characters: block ? countWrittenCharacters(blockLines(block).join('')) : 0,
    images: placeholderHashes(html),
  };
}

function sum(parts: Part[], of: (part: Part) => number): number {
  return parts.reduce((total, part) => total + of(part), 0);
}
