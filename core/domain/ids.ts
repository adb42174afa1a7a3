import { z } from 'zod';

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

/** Identifies one article; also the id of its Y.Doc. */
export const articleIdSchema = uuid.brand<'ArticleId'>();
export type ArticleId = z.infer<typeof articleIdSchema>;

/** Identifies one account. */
export const accountIdSchema = uuid.brand<'AccountId'>();
export type AccountId = z.infer<typeof accountIdSchema>;

/** Identifies one delivery. */
export const deliveryIdSchema = uuid.brand<'DeliveryId'>();
export type DeliveryId = z.infer<typeof deliveryIdSchema>;

/** The lower-case hex SHA-256 of an asset's bytes. */
export const assetHashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'AssetHash'>();
export type AssetHash = z.infer<typeof assetHashSchema>;

/** Identifies the one workspace document of an installation. */
export const workspaceIdSchema = uuid.brand<'WorkspaceId'>();
export type WorkspaceId = z.infer<typeof workspaceIdSchema>;

/** Identifies a Y.Doc, whatever its kind. */
export type DocumentId = ArticleId | WorkspaceId;

/** Identifies one column 栏目. */
export const columnIdSchema = uuid.brand<'ColumnId'>();
export type ColumnId = z.infer<typeof columnIdSchema>;

/** Identifies one edition 推送. */
export const editionIdSchema = uuid.brand<'EditionId'>();
export type EditionId = z.infer<typeof editionIdSchema>;

/** Identifies one person of the team. */
export const personIdSchema = uuid.brand<'PersonId'>();
export type PersonId = z.infer<typeof personIdSchema>;

/** Identifies one word list. */
export const wordListIdSchema = uuid.brand<'WordListId'>();
export type WordListId = z.infer<typeof wordListIdSchema>;
