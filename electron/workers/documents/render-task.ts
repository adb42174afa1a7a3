import type { DocumentJson } from '../../../core/document/schema';
import { loadTypesetting } from '../../../core/typesetting/load';
import {
  type ArticleLook,
  type RenderedDocument,
  renderDocument,
} from '../../../core/wechat/render';

/** Renders an article for WeChat, with whatever libraries its code and formulas need. */
export async function renderArticle(
  document: DocumentJson,
  look: ArticleLook,
): Promise<RenderedDocument> {
  return renderDocument(document, { ...look, typesetting: await loadTypesetting(document) });
}
