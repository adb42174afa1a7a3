import {
  $getRoot,
  $isElementNode,
  $isTabNode,
  type LexicalNode,
  type SerializedLexicalNode,
} from 'lexical';
import { type BlockJson, blockSchema, type DocumentJson } from './schema';

const emptyRoot = { type: 'root', version: 1, direction: null, format: '', indent: 0 } as const;

/**
 * Reads one block of the body as document JSON; call it inside a read or an update.
 * What the schema does not know (a tab, a node of a newer version) becomes plain text: no words are
 * lost, and one strange node never makes an article unreadable.
 */
export function $blockToJson(node: LexicalNode): BlockJson {
  const parsed = blockSchema.safeParse($exportNode(node));
  return parsed.success ? parsed.data : paragraphOf(node.getTextContent());
}

/** Reads the whole body; call it inside a read or an update. */
export function $documentToJson(): DocumentJson {
  return documentOf($getRoot().getChildren().map($blockToJson));
}

/** Puts blocks together to a body. */
export function documentOf(children: BlockJson[]): DocumentJson {
  return { root: { ...emptyRoot, children } };
}

function $exportNode(node: LexicalNode): SerializedLexicalNode {
  const json = node.exportJSON();
  if ($isTabNode(node)) return { ...json, type: 'text' };
  if (!$isElementNode(node)) return json;
  return Object.assign(json, { children: node.getChildren().map($exportNode) });
}

function paragraphOf(text: string): BlockJson {
  const format = { version: 1, direction: null, format: '', indent: 0 } as const;
  const words = { type: 'text', version: 1, text, format: 0, style: '', mode: 'normal' } as const;
  return { type: 'paragraph', ...format, children: text ? [{ ...words, detail: 0 }] : [] };
}
