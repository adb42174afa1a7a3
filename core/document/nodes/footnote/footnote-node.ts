import { $create, DecoratorNode, nodeSchema, stringValue, withField } from 'lexical';
import type {
  DOMExportOutput,
  EditorConfig,
  LexicalNode,
  LexicalParseJSON,
  SerializedLexicalNode,
  SerializedPartial,
} from 'lexical';
import { classOf, ownElement } from '../../own-data-dom';

export type SerializedFootnoteNode = SerializedLexicalNode & { text: string };

const json = nodeSchema<FootnoteNode>()({
  text: withField(stringValue(), { field: '__text' }),
});

/* eslint-disable typescript/no-unsafe-declaration-merging -- how Lexical types its JSON methods */
export interface FootnoteNode {
  exportJSON(compact?: false): SerializedFootnoteNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedFootnoteNode>;
  updateFromJSON(serialized: LexicalParseJSON<SerializedFootnoteNode>): this;
}

/**
 * A note to the words before it, one character wide for the caret. Its words are a property: they are
 * short, written in one go, and must not be part of the line that they belong to.
 */
export class FootnoteNode extends DecoratorNode<null> {
  __text = '';

  override $config() {
    return this.config('footnote', { extends: DecoratorNode, json });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__text = previous.__text;
  }

  getNote(): string {
    return this.getLatest().__text;
  }

  setNote(text: string): this {
    const writable = this.getWritable();
    writable.__text = text;
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const mark = document.createElement('sup');
    mark.className = classOf(config, 'footnote');
    mark.dataset['note'] = this.__text;
    return mark;
  }

  override updateDOM(_previous: this, dom: HTMLElement): false {
    dom.dataset['note'] = this.__text;
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const mark = ownElement('sup', { type: 'footnote', text: this.__text });
    mark.textContent = `[${this.__text}]`;
    return { element: mark };
  }

  override getTextContent(): string {
    return '';
  }

  override isInline(): true {
    return true;
  }

  override decorate(): null {
    return null;
  }
}

/** Makes a note; call it inside an update. */
export function $createFootnoteNode(text: string): FootnoteNode {
  return $create(FootnoteNode).setNote(text);
}

/** Tells a note from other nodes. */
export function $isFootnoteNode(node: LexicalNode | null | undefined): node is FootnoteNode {
  return node instanceof FootnoteNode;
}
