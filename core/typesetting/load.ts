import type { DocumentJson } from '../document/schema';
import type * as Highlighter from './code/highlighter';
import { findLanguage } from './code/languages';
import type * as Setter from './formula/setter';
import { type TypesettingNeeds, typesettingNeeds } from './needs';
import type { Typesetting } from './typesetting';

/** Source code longer than this stays plain: nobody reads it on a phone, and colouring it takes long. */
const LONGEST_CODE = 40_000;

let setter: typeof Setter | null = null;
let highlighter: typeof Highlighter | null = null;

/**
 * For documents with neither code of a known language nor formulas, such as samples that the
 * application writes itself. Once libraries are loaded it can do what they can.
 */
export const plainTypesetting: Typesetting = {
  highlight(source, name) {
    const language = findLanguage(name);
    if (language === null || source.length > LONGEST_CODE) return null;
    if (!highlighter?.hasLanguage(language)) throw new Error(`${language.id} was not loaded`);
    return highlighter.tokenize(source, language);
  },
  formula(latex, display) {
    if (setter === null) throw new Error('the setter of formulas was not loaded');
    return setter.setFormula(latex, display);
  },
};

/**
 * What rendering a document needs, loaded. Each library and grammar is loaded once for the process.
 * Rejects when a file of the application cannot be loaded.
 */
export async function loadTypesetting(document: DocumentJson): Promise<Typesetting> {
  return loadNeeds(typesettingNeeds(document));
}

/** The same, for needs that are known without a document. */
export async function loadNeeds({ languages, formulas }: TypesettingNeeds): Promise<Typesetting> {
  if (languages.size > 0) {
    const loaded = await import('./code/highlighter');
    highlighter = loaded;
    await Promise.all([...languages].map((language) => loaded.loadLanguage(language)));
  }
  if (formulas) setter = await import('./formula/setter');
  return plainTypesetting;
}

/** What rendering a document needs, if all of it is loaded already; else null: load it, then render. */
export function typesettingIfReady(document: DocumentJson): Typesetting | null {
  const { languages, formulas } = typesettingNeeds(document);
  if (formulas && setter === null) return null;
  for (const language of languages) if (!highlighter?.hasLanguage(language)) return null;
  return plainTypesetting;
}
