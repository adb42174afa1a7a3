import { CODE_LANGUAGES } from './code/languages';
import { loadNeeds } from './load';

/** For tests: everything is loaded that a document may need whose code is in one of some languages, or that has formulas. */
export function typesettingForTests(ids: readonly string[]) {
  return loadNeeds({
    languages: new Set(CODE_LANGUAGES.filter(({ id }) => ids.includes(id))),
    formulas: true,
  });
}
