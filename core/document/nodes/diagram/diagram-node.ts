import { $create, DecoratorNode, nodeSchema, numberValue, stringValue, withField } from 'lexical';
import type {
  DOMExportOutput,
  EditorConfig,
  LexicalNode,
  LexicalParseJSON,
  SerializedLexicalNode,
  SerializedPartial,
} from 'lexical';
import { classOf, ownElement } from '../../own-data-dom';
import { type DiagramPicture, NOT_DRAWN } from './build';
import { createDiagramDom, showDiagram } from './diagram-dom';

/** What a {@link DiagramNode} shows: its source, and the picture that was drawn last. */
export type DiagramProperties = { source: string } & DiagramPicture;

export type SerializedDiagramNode = SerializedLexicalNode & DiagramProperties;

const json = nodeSchema<DiagramNode>()({
  source: withField(stringValue(), { field: '__source' }),
  drawn: withField(stringValue(), { field: '__drawn' }),
  hash: withField(stringValue(), { field: '__hash' }),
  width: withField(numberValue(1, { min: 1, integer: true }), { field: '__width' }),
  height: withField(numberValue(1, { min: 1, integer: true }), { field: '__height' }),
});

/* eslint-disable typescript/no-unsafe-declaration-merging -- how Lexical types its JSON methods */
export interface DiagramNode {
  exportJSON(compact?: false): SerializedDiagramNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedDiagramNode>;
  updateFromJSON(serialized: LexicalParseJSON<SerializedDiagramNode>): this;
}

/** A diagram: Mermaid, and the picture of it. */
export class DiagramNode extends DecoratorNode<null> {
  __source = '';
  __drawn = NOT_DRAWN.drawn;
  __hash = NOT_DRAWN.hash;
  __width = NOT_DRAWN.width;
  __height = NOT_DRAWN.height;

  override $config() {
    return this.config('diagram', { extends: DecoratorNode, json });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__source = previous.__source;
    this.__drawn = previous.__drawn;
    this.__hash = previous.__hash;
    this.__width = previous.__width;
    this.__height = previous.__height;
  }

  getProperties(): DiagramProperties {
    const node = this.getLatest();
    const { __source: source, __drawn: drawn, __hash: hash } = node;
    return { source, drawn, hash, width: node.__width, height: node.__height };
  }

  setSource(source: string): this {
    const writable = this.getWritable();
    writable.__source = source;
    return writable;
  }

  /** Gives it the picture that was drawn of a source. */
  setPicture({ drawn, hash, width, height }: DiagramPicture): this {
    const writable = this.getWritable();
    writable.__drawn = drawn;
    writable.__hash = hash;
    writable.__width = width;
    writable.__height = height;
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    return createDiagramDom(this.getProperties(), classOf(config, 'diagram'));
  }

  override updateDOM(_previous: this, dom: HTMLElement): false {
    showDiagram(dom, this.getProperties());
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const { source, ...picture } = this.getProperties();
    const element = ownElement('section', { type: 'diagram', version: 1, source, ...picture });
    const pre = document.createElement('pre');
    const code = document.createElement('code');
    code.className = 'language-mermaid';
    code.textContent = source;
    pre.append(code);
    element.append(pre);
    return { element };
  }

  override getTextContent(): string {
    return this.getProperties().source;
  }

  override isInline(): false {
    return false;
  }

  override decorate(): null {
    return null;
  }
}

/** Makes a diagram that is still to be drawn; call it inside an update. */
export function $createDiagramNode(source: string): DiagramNode {
  return $create(DiagramNode).setSource(source);
}

export function $isDiagramNode(node: LexicalNode | null | undefined): node is DiagramNode {
  return node instanceof DiagramNode;
}
