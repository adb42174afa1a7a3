import { z } from 'zod';
import { assetHashSchema } from './ids';

/** Picture types that the store keeps. Everything else is converted to one of these when taken in. */
export const assetMimeSchema = z.enum(['image/jpeg', 'image/png', 'image/gif']);
export type AssetMime = z.infer<typeof assetMimeSchema>;

/** An image stored once by its SHA-256. */
export const assetSchema = z.object({
  hash: assetHashSchema,
  mime: assetMimeSchema,
  /** Size of the stored file in bytes. */
  bytes: z.number().int(),
  /** Pixels, after turning the picture the right way up. */
  width: z.number().int(),
  height: z.number().int(),
  animated: z.boolean(),
  /** The name of the file that it came from, for people to recognise. */
  name: z.string(),
  createdAtMs: z.number(),
});
export type Asset = z.infer<typeof assetSchema>;

/** What may be taken in. */
export const ASSET_LIMITS = {
  /** Bytes of a file that is taken in. */
  fileBytes: 40 * 1024 * 1024,
  /** Width × height of a picture that is decoded. */
  pixels: 100_000_000,
} as const;

/** The address under which the renderer shows an asset (custom protocol, served by main). */
export function assetUrl(hash: string): string {
  return `gaotai://asset/${hash}`;
}
