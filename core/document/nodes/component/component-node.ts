import {
  $create,
  DecoratorNode,
  enumValue,
  nodeSchema,
  rawValue,
  stringValue,
  transformValue,
  withField,
} from 'lexical';
import type {
  DOMExportOutput,
  EditorConfig,
  LexicalNode,
  LexicalParseJSON,
  SerializedLexicalNode,
  SerializedPartial,
} from 'lexical';
import { z } from 'zod';
import { classOf, ownElement } from '../../own-data-dom';
import { COMPONENT_KINDS, type ComponentKind } from './markup';
import type { ComponentProperties } from './schema';

export type SerializedComponentNode = SerializedLexicalNode & ComponentProperties;

const attributesSchema = z.record(z.string(), z.string()).catch({});

const json = nodeSchema<ComponentNode>()({
  kind: withField(enumValue(COMPONENT_KINDS), { field: '__kind' }),
  tag: withField(stringValue(), { field: '__tag' }),
  label: withField(stringValue(), { field: '__label' }),
  attributes: withField(
    transformValue(rawValue<unknown>(), (value) => attributesSchema.parse(value)),
    { field: '__attributes' },
  ),
});

/* eslint-disable typescript/no-unsafe-declaration-merging -- how Lexical types its JSON methods */
export interface ComponentNode {
  exportJSON(compact?: false): SerializedComponentNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedComponentNode>;
  updateFromJSON(serialized: LexicalParseJSON<SerializedComponentNode>): this;
}

/** A part that only WeChat can show: an account card, a video, a vote. One solid piece. */
export class ComponentNode extends DecoratorNode<null> {
  __kind: ComponentKind = 'other';
  __tag = '';
  __label = '';
  __attributes: Readonly<Record<string, string>> = {};

  override $config() {
    return this.config('component', { extends: DecoratorNode, json });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__kind = previous.__kind;
    this.__tag = previous.__tag;
    this.__label = previous.__label;
    this.__attributes = previous.__attributes;
  }

  getProperties(): ComponentProperties {
    const { __kind, __tag, __label, __attributes } = this.getLatest();
    return { kind: __kind, tag: __tag, label: __label, attributes: { ...__attributes } };
  }

  setProperties({ kind, tag, label, attributes }: ComponentProperties): this {
    const writable = this.getWritable();
    writable.__kind = kind;
    writable.__tag = tag;
    writable.__label = label;
    writable.__attributes = attributes;
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const box = document.createElement('section');
    box.className = classOf(config, 'component');
    const label = document.createElement('span');
    box.append(label);
    this.show(box);
    return box;
  }

  override updateDOM(_previous: this, dom: HTMLElement): false {
    this.show(dom);
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const element = ownElement('section', { type: 'component', ...this.getProperties() });
    element.textContent = this.__label;
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

  // The words for the kind come from the style sheet, in the language of the window.
  private show(box: HTMLElement): void {
    box.dataset['kind'] = this.__kind;
    const label = box.firstElementChild;
    if (label) label.textContent = this.__label;
  }
}

/** Makes a component; call it inside an update. */
export function $createComponentNode(properties: ComponentProperties): ComponentNode {
  return $create(ComponentNode).setProperties(properties);
}

/** Tells a component from other nodes. */
export function $isComponentNode(node: LexicalNode | null | undefined): node is ComponentNode {
  return node instanceof ComponentNode;
}
