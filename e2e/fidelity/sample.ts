import { builtInThemes, type Theme } from '../../core/wechat/themes';
import { type CorpusArticle, readCorpus } from './corpus';

/** A soak takes every article in every theme. */
export const SOAK = process.env['GAOTAI_SOAK_RUNS'] !== undefined;

const FEW = /^(?:every-block|story\.md|wechat-policy-lists\.html)$/;

/** One article in one theme. */
export type Printing = { readonly article: CorpusArticle; readonly theme: Theme };

/**
 * What the proofs in a window look at: every article of the corpus in every theme in a soak, else a
 * few articles, each in one theme of its turn.
 */
export async function readPrintings(): Promise<Printing[]> {
  const articles = await readCorpus((name) => SOAK || FEW.test(name));
  return articles.flatMap((article, index) => {
    const themes = SOAK ? builtInThemes : builtInThemes.slice(index * 2, index * 2 + 1);
    return themes.map((theme) => ({ article, theme }));
  });
}
