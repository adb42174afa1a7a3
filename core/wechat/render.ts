import type { BlockJson, DocumentJson } from '../document/schema';
import { renderCallout } from './blocks/callout';
import { renderCode } from './blocks/code';
import { renderCard } from './blocks/card';
import { renderComponent } from './blocks/component';
import { renderDiagram } from './blocks/diagram';
import { renderDivider } from './blocks/divider';
import { renderFormula } from './blocks/formula';
import { renderGallery } from './blocks/gallery';
import { renderImage } from './blocks/image';
import { renderList } from './blocks/list';
import { renderLostImage } from './blocks/lost-image';
import { renderNotes } from './blocks/notes';
import { renderReadMore } from './blocks/read-more';
import { renderSpacer } from './blocks/spacer';
import { renderStyled } from './blocks/styled';
import { renderTable } from './blocks/table';
import { renderQuote } from './blocks/quote';
import { renderHeading } from './blocks/heading';
import { renderParagraph } from './blocks/paragraph';
import type { Typesetting } from '../typesetting/typesetting';
import { placeholderHashes } from './image-placeholder';
import type { ExternalLinks } from './links';
import { planDocument, type BlockContext } from './plan';
import { defaultTheme, type Theme } from './themes';

export { fillImages, imagePlaceholder, placeholderHashes } from './image-placeholder';
export {
  contextKey,
  linkNotes,
  planDocument,
  type BlockContext,
  type ArticleNote,
  type DocumentPlan,
} from './plan';
export type { ExternalLinks } from './links';
export { renderNotes } from './blocks/notes';

/** A document as WeChat HTML. */
export interface RenderedDocument {
  /** The whole body: the blocks and the notes, without white space between them. */
  readonly html: string;
  /** HTML of each block of the root, in order; empty for a block that shows nothing. */
  readonly blocks: string[];
  /** HTML of the list of addresses at the end; empty when there are none. */
  readonly notes: string;
  /** Distinct hashes of the assets in the body, in order of appearance. */
  readonly images: string[];
}

/** What decides about the looks of an article beside its own content. */
export interface ArticleLook {
  readonly theme: Theme;
  /** Whether the account may have links out of WeChat. */
  readonly externalLinks: ExternalLinks;
}

/**
 * Renders a document to the HTML that is previewed, copied, exported and sent. The same document and
 * theme always give the same bytes; what it needs of libraries is loaded before (`loadTypesetting`).
 * Pictures carry placeholders until {@link fillImages}.
 *
 * The output keeps to what WeChat's API, its web editor and the phone all leave alone: elements
 * without classes or ids, inline styles, lists as rows, links only to mp.weixin.qq.com.
 */
export function renderDocument(
  document: DocumentJson,
  options: {
    readonly theme?: Theme;
    readonly typesetting: Typesetting;
    readonly externalLinks?: ExternalLinks;
  },
): RenderedDocument {
  const { theme = defaultTheme, typesetting, externalLinks = 'notes' } = options;
  const plan = planDocument(document, { theme, typesetting, externalLinks });
  const blocks = document.root.children.map((block, index) =>
    renderBlock(
      block,
      plan.contexts[index] ?? {
        theme,
        typesetting,
        headingNumber: null,
        noteNumbers: new Map(),
        externalLinks,
      },
    ),
  );
  const notes = renderNotes(plan.notes, theme);
  const html = blocks.join('') + notes;
  return { html, blocks, notes, images: placeholderHashes(html) };
}

/** Renders one block in its {@link BlockContext}; an empty string if it shows nothing. */
export function renderBlock(block: BlockJson, context: BlockContext): string {
  const renderInside = (blocks: readonly BlockJson[], inside: BlockContext) =>
    blocks.map((child) => renderBlock(child, inside)).join('');
  switch (block.type) {
    case 'paragraph':
      return renderParagraph(block, context);
    case 'heading':
      return renderHeading(block, context);
    case 'quote':
      return renderQuote(block, context);
    case 'list':
      return renderList(block, context);
    case 'code':
      return renderCode(block, context);
    case 'divider':
      return renderDivider(block, context);
    case 'image':
      return renderImage(block, context);
    case 'gallery':
      return renderGallery(block, context);
    case 'card':
      return renderCard(block, context);
    case 'readmore':
      return renderReadMore(block, context);
    case 'component':
      return renderComponent(block, context);
    case 'spacer':
      return renderSpacer(block);
    case 'lostimage':
      return renderLostImage(block, context);
    case 'styled':
      return renderStyled(block);
    case 'table':
      return renderTable(block, context, renderInside);
    case 'callout':
      return renderCallout(block, context, renderInside);
    case 'formula':
      return renderFormula(block, context);
    case 'diagram':
      return renderDiagram(block, context);
  }
}
