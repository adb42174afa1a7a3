import { $create, ElementNode, nodeSchema, stringValue, withField } from 'lexical';
import type {
  DOMExportOutput,
  EditorConfig,
  ElementDOMSlot,
  LexicalNode,
  LexicalParseJSON,
  SerializedElementNode,
  SerializedPartial,
} from 'lexical';
import { classOf, ownElement } from '../../own-data-dom';

export type SerializedReadMoreNode = SerializedElementNode & { title: string };

const json = nodeSchema<ReadMoreNode>()({
  title: withField(stringValue(), { field: '__title' }),
});

/* eslint-disable typescript/no-unsafe-declaration-merging -- how Lexical types its JSON methods */
export interface ReadMoreNode {
  exportJSON(compact?: false): SerializedReadMoreNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedReadMoreNode>;
  updateFromJSON(serialized: LexicalParseJSON<SerializedReadMoreNode>): this;
}

/** A list of articles to read next; each item is a child, so that two people can add at once. */
export class ReadMoreNode extends ElementNode {
  __title = '';

  override $config() {
    return this.config('readmore', { extends: ElementNode, json });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__title = previous.__title;
  }

  getTitle(): string {
    return this.getLatest().__title;
  }

  setTitle(title: string): this {
    const writable = this.getWritable();
    writable.__title = title;
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const section = document.createElement('section');
    section.className = classOf(config, 'readMore');
    const title = document.createElement('div');
    title.contentEditable = 'false';
    title.className = 'read-more-title';
    title.textContent = this.__title;
    section.append(title, document.createElement('div'));
    return section;
  }

  override updateDOM(previous: this, dom: HTMLElement): boolean {
    if (previous.__title !== this.__title && dom.firstElementChild) {
      dom.firstElementChild.textContent = this.__title;
    }
    return false;
  }

  override getDOMSlot(dom: HTMLElement): ElementDOMSlot<HTMLElement> {
    const items = dom.lastElementChild;
    if (!(items instanceof HTMLElement)) throw new Error('not the DOM of a list to read more');
    return super.getDOMSlot(dom).withElement(items);
  }

  override exportDOM(): DOMExportOutput {
    return { element: ownElement('section', { type: 'readmore', title: this.__title }) };
  }

  override canBeEmpty(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }
}

/** Makes a list to read more; call it inside an update. */
export function $createReadMoreNode(title: string): ReadMoreNode {
  return $create(ReadMoreNode).setTitle(title);
}

/** Tells a list to read more from other nodes. */
export function $isReadMoreNode(node: LexicalNode | null | undefined): node is ReadMoreNode {
  return node instanceof ReadMoreNode;
}
