import type { BlockJson, DocumentJson } from '../document/schema';
import { eachBlock } from '../document/walk';
import { type CodeLanguage, findLanguage } from './code/languages';

/** What has to be loaded before a document can be rendered. */
export interface TypesettingNeeds {
  readonly languages: ReadonlySet<CodeLanguage>;
}

/** What a document needs; blocks that were looked at before are not walked again. */
export function typesettingNeeds(document: DocumentJson): TypesettingNeeds {
  const languages = new Set<CodeLanguage>();
  for (const block of document.root.children) {
    for (const language of needsOf(block).languages) languages.add(language);
  }
  return { languages };
}

const known = new WeakMap<BlockJson, TypesettingNeeds>();

function needsOf(block: BlockJson): TypesettingNeeds {
  const before = known.get(block);
  if (before) return before;
  const languages = new Set<CodeLanguage>();
  eachBlock(block, (inner) => {
    const language = inner.type === 'code' ? findLanguage(inner.language) : null;
    if (language) languages.add(language);
  });
  const needs = { languages };
  known.set(block, needs);
  return needs;
}
