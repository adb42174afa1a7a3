import { z } from 'zod';
import { assetSchema } from '../../domain/asset';
import { assetHashSchema } from '../../domain/ids';
import { appErrorSchema } from '../errors';
import { bytes, call, nothing } from './call';

/** A picture taken in, or why not. */
export const assetIntakeSchema = z.object({
  fileName: z.string(),
  asset: assetSchema.nullable(),
  error: appErrorSchema.nullable(),
});
export type AssetIntake = z.infer<typeof assetIntakeSchema>;

/** A picture that was fetched from the network, or why not. */
export const remoteImageSchema = z.object({
  address: z.string(),
  asset: assetSchema.nullable(),
  error: appErrorSchema.nullable(),
});
export type RemoteImage = z.infer<typeof remoteImageSchema>;

/** Calls about pictures. */
export const pictureCalls = {
  'assets.get': call(z.object({ hash: assetHashSchema }), assetSchema),
  /** Takes in one picture by its bytes (drag, paste). */
  'assets.takeIn': call(z.object({ fileName: z.string().max(500), bytes }), assetIntakeSchema),
  /** Asks for picture files with the system's dialog and takes them in. */
  'assets.choose': call(nothing, z.array(assetIntakeSchema)),

  /** Fetches pictures from the public internet, after a person said so; answers each in order. */
  'remoteImages.fetch': call(
    z.object({ addresses: z.array(z.string().min(1).max(4096)).min(1).max(200) }),
    z.array(remoteImageSchema),
  ),
  'remoteImages.cancel': call(nothing, nothing),
} as const;
