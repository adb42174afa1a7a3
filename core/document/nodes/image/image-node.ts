import {
  $create,
  $createParagraphNode,
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
import { createImageDom, exportImageDom, imageFromDom, readImageDom } from './image-dom';

/** What an {@link ImageNode} shows. Width and height are pixels of the stored picture. */
export type ImageProperties = {
  hash: string;
  alt: string;
  width: number;
  height: number;
};

export type SerializedImageNode = SerializedElementNode & ImageProperties;

const json = nodeSchema<ImageNode>()({
  hash: withField(stringValue(), { field: '__hash' }),
  alt: withField(stringValue(), { field: '__alt' }),
  width: withField(numberValue(1, { min: 1, integer: true }), { field: '__width' }),
  height: withField(numberValue(1, { min: 1, integer: true }), { field: '__height' }),
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

  override $config() {
    return this.config('image', { extends: ElementNode, json, importDOM });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__hash = previous.__hash;
    this.__alt = previous.__alt;
    this.__width = previous.__width;
    this.__height = previous.__height;
  }

  getHash(): string {
    return this.getLatest().__hash;
  }

  /** Points the node at an asset. */
  setImage({ hash, width, height }: Omit<ImageProperties, 'alt'>): this {
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

  override createDOM(config: EditorConfig): HTMLElement {
    return createImageDom(this.toView(), config.theme['image']);
  }

  override updateDOM(previous: this, dom: HTMLElement): boolean {
    if (previous.__hash !== this.__hash) return true;
    const { img } = readImageDom(dom);
    img.alt = this.__alt;
    img.width = this.__width;
    img.height = this.__height;
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
    this.insertAfter(paragraph, restoreSelection);
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
    };
  }
}

/** Makes a picture; call it inside an update. */
export function $createImageNode(properties: ImageProperties): ImageNode {
  return $create(ImageNode).setImage(properties).setAlt(properties.alt);
}

/** Tells a picture from other nodes. */
export function $isImageNode(node: LexicalNode | null | undefined): node is ImageNode {
  return node instanceof ImageNode;
}
