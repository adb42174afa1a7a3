import { pickBlocks } from '../../core/document/pick-blocks';
import { documentImages } from '../../core/document/text';
import type { CompanyTheme } from '../../core/domain/company-theme';
import type { BlockPlaces } from '../../core/domain/export';
import { type ArticleId, type AssetHash, assetHashSchema } from '../../core/domain/ids';
import { themeOfArticle } from '../../core/wechat/themes/theme-of';
import type { DocumentStore } from '../documents/document-store';
import type { ExportedArticle } from '../workers/exports/export-tasks';

/** Where articles come from. */
export type ArticlePorts = {
  documents: Pick<DocumentStore, 'read'>;
  companyThemes: () => readonly CompanyTheme[];
};

/** An article as it is now, with its theme and the pictures of its body. Throws what reading throws. */
export async function articleToExport(
  ports: ArticlePorts,
  id: ArticleId,
  blocks: BlockPlaces,
): Promise<ExportedArticle & { images: AssetHash[] }> {
  const { meta, document: whole } = await ports.documents.read(id);
  const document = pickBlocks(whole, blocks);
  const images = documentImages(document).map((hash) => assetHashSchema.parse(hash));
  return {
    meta,
    document,
    theme: themeOfArticle(meta, ports.companyThemes()),
    images: [...new Set(images)],
  };
}
