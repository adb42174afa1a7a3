import type { KnowsImage } from './addresses';
import { cleanForApi } from './api-path';
import type { Drop, FilteredArticle } from './drops';
import { arrangeBlocks } from './editor-blocks';
import { cutInheritance } from './editor-inheritance';
import { wrapLeaves } from './editor-leaves';
import { bareOutermost, fitIntoSchema } from './editor-schema';
import { parseArticle, writeArticle } from './tree';

/** Broken HTML may read differently once something is gone: then the editor reads it again. */
const MAX_PASSES = 10;

/**
 * Turns a stored article into what WeChat's web editor makes of it when somebody opens and saves
 * the draft there: the HTML is read into the editor's schema and written anew.
 */
export function cleanForEditor(html: string, knowsImage: KnowsImage): FilteredArticle {
  const drops: Drop[] = [];
  let before = html;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const after = cleanOnce(before, knowsImage, drops);
    if (after === before) break;
    before = after;
  }
  return { html: before, drops };
}

function cleanOnce(html: string, knowsImage: KnowsImage, drops: Drop[]): string {
  const stored = cleanForApi(html, knowsImage);
  drops.push(...stored.drops);
  const fragment = parseArticle(stored.html);
  fitIntoSchema(fragment, drops);
  arrangeBlocks(fragment, drops);
  cutInheritance(fragment, drops);
  bareOutermost(fragment, drops);
  wrapLeaves(fragment);
  return writeArticle(fragment);
}
