import {
  $create,
  $createParagraphNode,
  ElementNode,
  enumValue,
  nodeSchema,
  numberValue,
  stringValue,
  withField,
} from 'lexical';
import type {
  DOMExportOutput,
  EditorConfig,
  ElementDOMSlot,
  LexicalNode,
  LexicalParseJSON,
  ParagraphNode,
  RangeSelection,
  SerializedElementNode,
  SerializedPartial,
} from 'lexical';
import { classOf, ownElement } from '../../own-data-dom';
import { createCardDom, readCardDom, showCardHead } from './card-dom';
import { CARD_KINDS, type CardKind, type CardProperties } from './schema';

export type SerializedCardNode = SerializedElementNode & CardProperties;

const json = nodeSchema<CardNode>()({
  kind: withField(enumValue(CARD_KINDS), { field: '__kind' }),
  hash: withField(stringValue(), { field: '__hash' }),
  width: withField(numberValue(1, { min: 1, integer: true }), { field: '__width' }),
  height: withField(numberValue(1, { min: 1, integer: true }), { field: '__height' }),
  name: withField(stringValue(), { field: '__name' }),
});

/* eslint-disable typescript/no-unsafe-declaration-merging -- how Lexical types its JSON methods */
export interface CardNode {
  exportJSON(compact?: false): SerializedCardNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedCardNode>;
  updateFromJSON(serialized: LexicalParseJSON<SerializedCardNode>): this;
}

/** A card that asks to follow, introduces the author or shows a QR code. Its children are its words. */
export class CardNode extends ElementNode {
  __kind: CardKind = 'follow';
  /** SHA-256 of the asset; empty for no picture. */
  __hash = '';
  __width = 1;
  __height = 1;
  __name = '';

  override $config() {
    return this.config('card', { extends: ElementNode, json });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__kind = previous.__kind;
    this.__hash = previous.__hash;
    this.__width = previous.__width;
    this.__height = previous.__height;
    this.__name = previous.__name;
  }

  getKind(): CardKind {
    return this.getLatest().__kind;
  }

  setKind(kind: CardKind): this {
    const writable = this.getWritable();
    writable.__kind = kind;
    return writable;
  }

  getHash(): string {
    return this.getLatest().__hash;
  }

  /** Points the card at an asset; an empty hash takes the picture away. */
  setPicture({ hash, width, height }: Pick<CardProperties, 'hash' | 'width' | 'height'>): this {
    const writable = this.getWritable();
    writable.__hash = hash;
    writable.__width = width;
    writable.__height = height;
    return writable;
  }

  getName(): string {
    return this.getLatest().__name;
  }

  setName(name: string): this {
    const writable = this.getWritable();
    writable.__name = name;
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    return createCardDom(this.toView(), classOf(config, 'card'));
  }

  override updateDOM(previous: this, dom: HTMLElement): boolean {
    if (previous.__kind !== this.__kind) return true;
    showCardHead(dom, this.toView());
    return false;
  }

  /** Children live below the picture and the name. */
  override getDOMSlot(dom: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(dom).withElement(readCardDom(dom).words);
  }

  override exportDOM(): DOMExportOutput {
    return { element: ownElement('section', { type: 'card', ...this.toView() }) };
  }

  /** Enter goes on with a paragraph below the card. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): ParagraphNode {
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  override canIndent(): false {
    return false;
  }

  private toView(): CardProperties {
    return {
      kind: this.__kind,
      hash: this.__hash,
      width: this.__width,
      height: this.__height,
      name: this.__name,
    };
  }
}

/** Makes a card; call it inside an update. */
export function $createCardNode(
  properties: Pick<CardProperties, 'kind'> & Partial<CardProperties>,
): CardNode {
  const { kind, hash = '', width = 1, height = 1, name = '' } = properties;
  return $create(CardNode).setKind(kind).setPicture({ hash, width, height }).setName(name);
}

/** Tells a card from other nodes. */
export function $isCardNode(node: LexicalNode | null | undefined): node is CardNode {
  return node instanceof CardNode;
}
