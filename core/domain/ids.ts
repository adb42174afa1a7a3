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
