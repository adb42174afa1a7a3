import { $create, DecoratorNode, nodeSchema, stringValue, withField } from 'lexical';
import type {
  DOMExportOutput,
  EditorConfig,
  LexicalNode,
  LexicalParseJSON,
  SerializedLexicalNode,
  SerializedPartial,
} from 'lexical';
import { ownElement } from '../../own-data-dom';
import { lostImageWords } from './build';

/** What a {@link LostImageNode} says. */
export type LostImageProperties = { address: string; alt: string };

export type SerializedLostImageNode = SerializedLexicalNode & LostImageProperties;

const json = nodeSchema<LostImageNode>()({
  address: withField(stringValue(), { field: '__address' }),
  alt: withField(stringValue(), { field: '__alt' }),
});

/* eslint-disable typescript/no-unsafe-declaration-merging -- how Lexical types its JSON methods */
export interface LostImageNode {
  exportJSON(compact?: false): SerializedLostImageNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedLostImageNode>;
  updateFromJSON(serialized: LexicalParseJSON<SerializedLostImageNode>): this;
}

/** The place of a picture that is not there, with its address. Nothing is loaded by showing it. */
export class LostImageNode extends DecoratorNode<null> {
  __address = '';
  __alt = '';

  override $config() {
    return this.config('lostimage', { extends: DecoratorNode, json });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__address = previous.__address;
    this.__alt = previous.__alt;
  }

  getAddress(): string {
    return this.getLatest().__address;
  }

  getAlt(): string {
    return this.getLatest().__alt;
  }

  setLostImage({ address, alt }: LostImageProperties): this {
    const writable = this.getWritable();
    writable.__address = address;
    writable.__alt = alt;
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const frame = document.createElement('div');
    const className: unknown = config.theme['lostImage'];
    if (typeof className === 'string') frame.className = className;
    frame.append(line('strong', this.__alt), line('span', this.__address));
    return frame;
  }

  override updateDOM(previous: this): boolean {
    return previous.__address !== this.__address || previous.__alt !== this.__alt;
  }

  override exportDOM(): DOMExportOutput {
    const { __address: address, __alt: alt } = this;
    const element = ownElement('p', { type: 'lostimage', version: 1, address, alt });
    element.textContent = lostImageWords(alt, address);
    return { element };
  }

  override getTextContent(): string {
    return this.getAlt();
  }

  override isInline(): false {
    return false;
  }

  override decorate(): null {
    return null;
  }
}

function line(tag: 'strong' | 'span', words: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
}

/** Makes the place of a picture that is not there; call it inside an update. */
export function $createLostImageNode(properties: LostImageProperties): LostImageNode {
  return $create(LostImageNode).setLostImage(properties);
}

/** Tells the place of a picture from other nodes. */
export function $isLostImageNode(node: LexicalNode | null | undefined): node is LostImageNode {
  return node instanceof LostImageNode;
}
