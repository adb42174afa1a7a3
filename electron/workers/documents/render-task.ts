import type { DocumentJson } from '../../../core/document/schema';
import { loadTypesetting } from '../../../core/typesetting/load';
import { type RenderedDocument, renderDocument } from '../../../core/wechat/render';
import type { Theme } from '../../../core/wechat/themes';

/** Renders an article for WeChat, with whatever libraries its code and formulas need. */
export async function renderArticle(
  document: DocumentJson,
  theme: Theme,
): Promise<RenderedDocument> {
  return renderDocument(document, { theme, typesetting: await loadTypesetting(document) });
}
