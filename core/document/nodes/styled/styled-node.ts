import { $create, DecoratorNode, nodeSchema, stringValue, withField } from 'lexical';
import type {
  DOMExportOutput,
  EditorConfig,
  LexicalNode,
  LexicalParseJSON,
  SerializedLexicalNode,
  SerializedPartial,
} from 'lexical';
import { writeOwnData } from '../../own-data';
import { readParts } from './parts';
import { partLines } from './parts-walk';
import { createStyledDom } from './styled-dom';

export type SerializedStyledNode = SerializedLexicalNode & { content: string };

const json = nodeSchema<StyledNode>()({
  content: withField(stringValue('[]'), { field: '__content' }),
});

/* eslint-disable typescript/no-unsafe-declaration-merging -- how Lexical types its JSON methods */
export interface StyledNode {
  exportJSON(compact?: false): SerializedStyledNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedStyledNode>;
  updateFromJSON(serialized: LexicalParseJSON<SerializedStyledNode>): this;
}

/**
 * A locked block of foreign looks. It holds no nodes: nobody writes in it, so no input method can break
 * it. Its words count and are found all the same.
 */
export class StyledNode extends DecoratorNode<null> {
  __content = '[]';

  override $config() {
    return this.config('styled', { extends: DecoratorNode, json });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__content = previous.__content;
  }

  getContent(): string {
    return this.getLatest().__content;
  }

  setContent(content: string): this {
    const writable = this.getWritable();
    writable.__content = content;
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    return createStyledDom(this.__content, config.theme['styled']);
  }

  override updateDOM(previous: this): boolean {
    return previous.__content !== this.__content;
  }

  override exportDOM(): DOMExportOutput {
    const element = createStyledDom(this.__content, null);
    element.dataset['gaotai'] = writeOwnData({
      type: 'styled',
      version: 1,
      content: this.__content,
    });
    return { element };
  }

  override getTextContent(): string {
    return partLines(readParts(this.getContent())).join('\n');
  }

  override isInline(): false {
    return false;
  }

  override decorate(): null {
    return null;
  }
}

/** Makes a styled block; call it inside an update. */
export function $createStyledNode(content: string): StyledNode {
  return $create(StyledNode).setContent(content);
}

/** Tells a styled block from other nodes. */
export function $isStyledNode(node: LexicalNode | null | undefined): node is StyledNode {
  return node instanceof StyledNode;
}
