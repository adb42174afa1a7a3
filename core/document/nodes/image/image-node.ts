import {
  $create,
  $createParagraphNode,
  $isRootOrShadowRoot,
  ElementNode,
  nodeSchema,
  numberValue,
  stringValue,
  withField,
} from 'lexical';
import type {
  DOMConversionMap,
  DOMExportOutput,
  EditorConfig,
  ElementDOMSlot,
  LexicalEditor,
  LexicalNode,
  LexicalParseJSON,
  ParagraphNode,
  RangeSelection,
  SerializedElementNode,
  SerializedPartial,
} from 'lexical';
import { assetUrl } from '../../../domain/asset';
import { createImageDom, exportImageDom, imageFromDom, readImageDom, showImage } from './image-dom';

/** What an {@link ImageNode} shows. Width and height are pixels of the stored picture. */
export type ImageProperties = {
  hash: string;
  alt: string;
  width: number;
  height: number;
  /** Percent of the column; 100 is as wide as the picture is, the column at most. */
  widthPercent: number;
  /** Where a tap leads; empty for nowhere. */
  link: string;
};

export type SerializedImageNode = SerializedElementNode & ImageProperties;

const json = nodeSchema<ImageNode>()({
  hash: withField(stringValue(), { field: '__hash' }),
  alt: withField(stringValue(), { field: '__alt' }),
  width: withField(numberValue(1, { min: 1, integer: true }), { field: '__width' }),
  height: withField(numberValue(1, { min: 1, integer: true }), { field: '__height' }),
  widthPercent: withField(numberValue(100, { min: 10, max: 100, integer: true }), {
    field: '__widthPercent',
  }),
  link: withField(stringValue(), { field: '__link' }),
});

const importDOM: DOMConversionMap = {
  figure: (element) => {
    const found = imageFromDom(element);
    if (!found) return null;
    return {
      priority: 1,
      conversion: () => ({
        node: $createImageNode(found),
        // Only the caption's words are content; the picture itself is a property.
        after: (children) => children.filter((child) => !$isImageNode(child)),
      }),
    };
  },
  img: (element) => {
    const found = imageFromDom(element);
    return found ? { priority: 1, conversion: () => ({ node: $createImageNode(found) }) } : null;
  },
};

/* eslint-disable typescript/no-unsafe-declaration-merging -- how Lexical types its JSON methods */
export interface ImageNode {
  exportJSON(compact?: false): SerializedImageNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedImageNode>;
  updateFromJSON(serialized: LexicalParseJSON<SerializedImageNode>): this;
}

/**
 * A picture of the body with its caption. The caption is the node's children (inline content), so
 * that two people can edit it at once; a nested editor would not merge. The properties sync by
 * themselves: the Yjs binding carries every field that a fresh node has.
 */
export class ImageNode extends ElementNode {
  /** SHA-256 of the asset. */
  __hash = '';
  __alt = '';
  __width = 1;
  __height = 1;
  __widthPercent = 100;
  __link = '';

  override $config() {
    return this.config('image', { extends: ElementNode, json, importDOM });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__hash = previous.__hash;
    this.__alt = previous.__alt;
    this.__width = previous.__width;
    this.__height = previous.__height;
    this.__widthPercent = previous.__widthPercent;
    this.__link = previous.__link;
  }

  getHash(): string {
    return this.getLatest().__hash;
  }

  /** Points the node at an asset. */
  setImage({ hash, width, height }: Pick<ImageProperties, 'hash' | 'width' | 'height'>): this {
    const writable = this.getWritable();
    writable.__hash = hash;
    writable.__width = width;
    writable.__height = height;
    return writable;
  }

  getAlt(): string {
    return this.getLatest().__alt;
  }

  /** Sets what a reader hears who cannot see the picture. */
  setAlt(alt: string): this {
    const writable = this.getWritable();
    writable.__alt = alt;
    return writable;
  }

  getWidth(): number {
    return this.getLatest().__width;
  }

  getHeight(): number {
    return this.getLatest().__height;
  }

  getWidthPercent(): number {
    return this.getLatest().__widthPercent;
  }

  /** Sets how wide the picture is shown, in percent of the column. */
  setWidthPercent(percent: number): this {
    const writable = this.getWritable();
    writable.__widthPercent = percent;
    return writable;
  }

  getLink(): string {
    return this.getLatest().__link;
  }

  /** Sets where a tap leads; the empty address for nowhere. */
  setLink(link: string): this {
    const writable = this.getWritable();
    writable.__link = link;
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    return createImageDom(this.toView(), config.theme['image']);
  }

  override updateDOM(previous: this, dom: HTMLElement): boolean {
    if (previous.__hash !== this.__hash) return true;
    showImage(dom, this.toView());
    return false;
  }

  /** Children live in the caption, not beside the picture. */
  override getDOMSlot(dom: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(dom).withElement(readImageDom(dom).caption);
  }

  override exportDOM(_editor: LexicalEditor): DOMExportOutput {
    return exportImageDom(this.toView());
  }

  /** Enter in the caption goes on with a paragraph below the picture. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): ParagraphNode {
    const paragraph = $createParagraphNode();
    const parent = this.getParent();
    // In a gallery there are only pictures: writing goes on below it.
    const block = parent && !$isRootOrShadowRoot(parent) ? parent : this;
    block.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  override canIndent(): false {
    return false;
  }

  private toView() {
    return {
      hash: this.__hash,
      src: assetUrl(this.__hash),
      alt: this.__alt,
      width: this.__width,
      height: this.__height,
      widthPercent: this.__widthPercent,
      link: this.__link,
      format: this.getFormatType(),
    };
  }
}

/** Makes a picture; call it inside an update. */
export function $createImageNode(
  properties: Omit<ImageProperties, 'widthPercent' | 'link'> & Partial<ImageProperties>,
): ImageNode {
  const { alt, widthPercent = 100, link = '' } = properties;
  return $create(ImageNode)
    .setImage(properties)
    .setAlt(alt)
    .setWidthPercent(widthPercent)
    .setLink(link);
}

/** Tells a picture from other nodes. */
export function $isImageNode(node: LexicalNode | null | undefined): node is ImageNode {
  return node instanceof ImageNode;
}
