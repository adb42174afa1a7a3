import type { BlockJson, DocumentJson } from '../document/schema';
import { eachBlock, eachLine } from '../document/walk';
import { type CodeLanguage, findLanguage } from './code/languages';

/** What has to be loaded before a document can be rendered. */
export interface TypesettingNeeds {
  readonly languages: ReadonlySet<CodeLanguage>;
  /** Whether there are formulas. */
  readonly formulas: boolean;
}

/** What a document needs; blocks that were looked at before are not walked again. */
export function typesettingNeeds(document: DocumentJson): TypesettingNeeds {
  const languages = new Set<CodeLanguage>();
  let formulas = false;
  for (const block of document.root.children) {
    const needs = needsOf(block);
    for (const language of needs.languages) languages.add(language);
    formulas ||= needs.formulas;
  }
  return { languages, formulas };
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
  let formulas = false;
  eachLine(block, (inlines) => {
    formulas ||= inlines.some(({ type }) => type === 'inline-formula');
  });
  const needs = { languages, formulas };
  known.set(block, needs);
  return needs;
}
