import {
  $create,
  $createParagraphNode,
  ElementNode,
  nodeSchema,
  stringValue,
  withField,
} from 'lexical';
import type {
  DOMExportOutput,
  EditorConfig,
  LexicalNode,
  LexicalParseJSON,
  RangeSelection,
  SerializedElementNode,
  SerializedPartial,
} from 'lexical';
import { classOf } from '../../own-data-dom';
import { $isReadMoreNode } from './read-more-node';

export type SerializedReadMoreItemNode = SerializedElementNode & { url: string };

const json = nodeSchema<ReadMoreItemNode>()({
  url: withField(stringValue(), { field: '__url' }),
});

/* eslint-disable typescript/no-unsafe-declaration-merging -- how Lexical types its JSON methods */
export interface ReadMoreItemNode {
  exportJSON(compact?: false): SerializedReadMoreItemNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedReadMoreItemNode>;
  updateFromJSON(serialized: LexicalParseJSON<SerializedReadMoreItemNode>): this;
}

/** One article of a list to read more: the title as children, the address as a property. */
export class ReadMoreItemNode extends ElementNode {
  __url = '';

  override $config() {
    return this.config('readmoreitem', { extends: ElementNode, json });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__url = previous.__url;
  }

  getUrl(): string {
    return this.getLatest().__url;
  }

  setUrl(url: string): this {
    const writable = this.getWritable();
    writable.__url = url;
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const item = document.createElement('p');
    item.className = classOf(config, 'readMoreItem');
    item.toggleAttribute('data-unlinked', this.__url === '');
    return item;
  }

  override updateDOM(_previous: this, dom: HTMLElement): boolean {
    dom.toggleAttribute('data-unlinked', this.__url === '');
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const item = document.createElement('p');
    if (this.__url === '') return { element: item };
    const link = document.createElement('a');
    link.href = this.__url;
    item.append(link);
    return { element: item, append: (child) => link.append(child) };
  }

  /** Enter goes on with the next article; in an empty one it leaves the list. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): ElementNode {
    const list = this.getParent();
    if (this.isEmpty() && this.getNextSibling() === null && $isReadMoreNode(list)) {
      const paragraph = $createParagraphNode();
      list.insertAfter(paragraph, restoreSelection);
      this.remove();
      return paragraph;
    }
    const next = $createReadMoreItemNode('');
    this.insertAfter(next, restoreSelection);
    return next;
  }

  override canIndent(): false {
    return false;
  }
}

/** Makes an item of a list to read more; call it inside an update. */
export function $createReadMoreItemNode(url: string): ReadMoreItemNode {
  return $create(ReadMoreItemNode).setUrl(url);
}

/** Tells an item of a list to read more from other nodes. */
export function $isReadMoreItemNode(
  node: LexicalNode | null | undefined,
): node is ReadMoreItemNode {
  return node instanceof ReadMoreItemNode;
}
