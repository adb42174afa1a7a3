import {
  $create,
  $createParagraphNode,
  ElementNode,
  enumValue,
  nodeSchema,
  withField,
} from 'lexical';
import type {
  DOMConversionMap,
  DOMExportOutput,
  EditorConfig,
  LexicalNode,
  LexicalParseJSON,
  SerializedElementNode,
  SerializedPartial,
} from 'lexical';
import { writeOwnData } from '../../own-data';
import { $createCalloutTitleNode } from './callout-title-node';
import { CALLOUT_KINDS, type CalloutKind } from './schema';

export type SerializedCalloutNode = SerializedElementNode & { kind: CalloutKind };

const json = nodeSchema<CalloutNode>()({
  kind: withField(enumValue(CALLOUT_KINDS), { field: '__kind' }),
});

const importDOM: DOMConversionMap = {
  aside: (element) => {
    const kind = CALLOUT_KINDS.find((known) => known === element.dataset['callout']);
    if (kind === undefined) return null;
    return { priority: 1, conversion: () => ({ node: $create(CalloutNode).setKind(kind) }) };
  },
};

/* eslint-disable typescript/no-unsafe-declaration-merging -- how Lexical types its JSON methods */
export interface CalloutNode {
  exportJSON(compact?: false): SerializedCalloutNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedCalloutNode>;
  updateFromJSON(serialized: LexicalParseJSON<SerializedCalloutNode>): this;
}

/**
 * A box that stands out from the text: a title, then blocks. It is a shadow root, so that blocks
 * inside behave as they do in the body and nothing runs across its edge.
 */
export class CalloutNode extends ElementNode {
  __kind: CalloutKind = 'note';

  override $config() {
    return this.config('callout', { extends: ElementNode, json, importDOM });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__kind = previous.__kind;
  }

  getKind(): CalloutKind {
    return this.getLatest().__kind;
  }

  setKind(kind: CalloutKind): this {
    const writable = this.getWritable();
    writable.__kind = kind;
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const box = document.createElement('div');
    const className: unknown = config.theme['callout'];
    if (typeof className === 'string') box.className = className;
    box.dataset['kind'] = this.__kind;
    return box;
  }

  override updateDOM(previous: this, dom: HTMLElement): false {
    if (previous.__kind !== this.__kind) dom.dataset['kind'] = this.__kind;
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const box = document.createElement('aside');
    box.dataset['gaotai'] = writeOwnData({ type: 'callout', kind: this.__kind });
    return { element: box };
  }

  override isShadowRoot(): true {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }
}

/** Makes a callout with an empty title and an empty paragraph; call it inside an update. */
export function $createCalloutNode(kind: CalloutKind): CalloutNode {
  return $create(CalloutNode)
    .setKind(kind)
    .append($createCalloutTitleNode(), $createParagraphNode());
}

export function $isCalloutNode(node: LexicalNode | null | undefined): node is CalloutNode {
  return node instanceof CalloutNode;
}
