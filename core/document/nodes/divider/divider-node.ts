import { $create, DecoratorNode, enumValue, nodeSchema, withField } from 'lexical';
import type {
  DOMConversionMap,
  DOMExportOutput,
  EditorConfig,
  LexicalNode,
  LexicalParseJSON,
  SerializedLexicalNode,
  SerializedPartial,
} from 'lexical';
import { writeOwnData } from '../../own-data';
import { classOf } from '../../own-data-dom';
import { DIVIDER_CHOICES, type DividerChoice } from './schema';

export type SerializedDividerNode = SerializedLexicalNode & { look: DividerChoice };

const json = nodeSchema<DividerNode>()({
  look: withField(enumValue(DIVIDER_CHOICES), { field: '__look' }),
});

const importDOM: DOMConversionMap = {
  hr: () => ({ conversion: () => ({ node: $createDividerNode() }), priority: 0 }),
};

/* eslint-disable typescript/no-unsafe-declaration-merging -- how Lexical types its JSON methods */
export interface DividerNode {
  exportJSON(compact?: false): SerializedDividerNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedDividerNode>;
  updateFromJSON(serialized: LexicalParseJSON<SerializedDividerNode>): this;
}

/** A line between two blocks. The theme decides how it looks, unless the writer did. */
export class DividerNode extends DecoratorNode<null> {
  __look: DividerChoice = 'theme';

  override $config() {
    return this.config('divider', { extends: DecoratorNode, json, importDOM });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__look = previous.__look;
  }

  getLook(): DividerChoice {
    return this.getLatest().__look;
  }

  setLook(look: DividerChoice): this {
    const writable = this.getWritable();
    writable.__look = look;
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement('hr');
    element.className = classOf(config, 'divider');
    element.dataset['look'] = this.__look;
    return element;
  }

  override updateDOM(_previous: this, dom: HTMLElement): false {
    dom.dataset['look'] = this.__look;
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('hr');
    if (this.__look !== 'theme') {
      element.dataset['gaotai'] = writeOwnData({ type: 'divider', look: this.__look });
    }
    return { element };
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

/** Makes a divider; call it inside an update. */
export function $createDividerNode(look: DividerChoice = 'theme'): DividerNode {
  return $create(DividerNode).setLook(look);
}

/** Tells a divider from other nodes. */
export function $isDividerNode(node: LexicalNode | null | undefined): node is DividerNode {
  return node instanceof DividerNode;
}
