import { $create, DecoratorNode, nodeSchema, numberValue, withField } from 'lexical';
import type {
  DOMExportOutput,
  EditorConfig,
  LexicalNode,
  LexicalParseJSON,
  SerializedLexicalNode,
  SerializedPartial,
} from 'lexical';
import { classOf, ownElement } from '../../own-data-dom';
import { SPACER_LIMITS } from './schema';

export type SerializedSpacerNode = SerializedLexicalNode & { height: number };

const { lowest, highest, usual } = SPACER_LIMITS;
const json = nodeSchema<SpacerNode>()({
  height: withField(numberValue(usual, { min: lowest, max: highest, integer: true }), {
    field: '__height',
  }),
});

/* eslint-disable typescript/no-unsafe-declaration-merging -- how Lexical types its JSON methods */
export interface SpacerNode {
  exportJSON(compact?: false): SerializedSpacerNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedSpacerNode>;
  updateFromJSON(serialized: LexicalParseJSON<SerializedSpacerNode>): this;
}

/** Empty space between two blocks. */
export class SpacerNode extends DecoratorNode<null> {
  /** Pixels. */
  __height: number = usual;

  override $config() {
    return this.config('spacer', { extends: DecoratorNode, json });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__height = previous.__height;
  }

  getHeight(): number {
    return this.getLatest().__height;
  }

  setHeight(height: number): this {
    const writable = this.getWritable();
    writable.__height = height;
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const space = document.createElement('div');
    space.className = classOf(config, 'spacer');
    space.style.height = `${this.__height}px`;
    return space;
  }

  override updateDOM(_previous: this, dom: HTMLElement): false {
    dom.style.height = `${this.__height}px`;
    return false;
  }

  override exportDOM(): DOMExportOutput {
    return { element: ownElement('div', { type: 'spacer', height: this.__height }) };
  }

  override getTextContent(): string {
    return '\n';
  }

  override isInline(): false {
    return false;
  }

  override decorate(): null {
    return null;
  }
}

/** Makes empty space of some pixels; call it inside an update. */
export function $createSpacerNode(height: number = usual): SpacerNode {
  return $create(SpacerNode).setHeight(height);
}

/** Tells empty space from other nodes. */
export function $isSpacerNode(node: LexicalNode | null | undefined): node is SpacerNode {
  return node instanceof SpacerNode;
}
