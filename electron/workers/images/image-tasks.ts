import { z } from 'zod';
import type { AssetMime } from '../../../core/domain/asset';
import { assetMimeSchema } from '../../../core/domain/asset';
import { type AssetHash, assetHashSchema } from '../../../core/domain/ids';
import type { TaskRunner, TaskSchemas } from '../tasks';

/** A picture as it is kept or sent: its file and what the file shows. */
export type ImageFile = {
  bytes: Uint8Array;
  mime: AssetMime;
  width: number;
  height: number;
  animated: boolean;
};

/** A kept picture that lies on the disk: it is read where the work is done. */
export type StoredImage = Omit<ImageFile, 'bytes'> & { path: string };

/**
 * What an upload may be. `maxSide`: a picture that has to be made smaller is first brought to this
 * length in pixels, before its quality suffers.
 */
export type UploadLimits = {
  maxBytes: number;
  types: AssetMime[];
  maxSide?: number | undefined;
};

/** The tasks of the image worker. */
export type ImageTasks = {
  /**
   * Makes any picture file one that we keep. Throws `image-not-an-image`, `image-unsupported`,
   * `image-corrupt`, `image-too-many-pixels`.
   */
  takeIn: { input: Uint8Array; output: ImageFile & { hash: AssetHash } };
  /**
   * Makes a kept picture fit an upload, as good as it can be. Throws `not-found`, `image-too-large`.
   */
  fit: { input: { image: StoredImage; limits: UploadLimits }; output: ImageFile };
};

/** The image worker as the rest of main sees it. */
export type ImageRunner = TaskRunner<ImageTasks>;

const bytes = z.instanceof(Uint8Array);
const imageFile = z.object({
  bytes,
  mime: assetMimeSchema,
  width: z.number().int(),
  height: z.number().int(),
  animated: z.boolean(),
});

/** The schemas of {@link ImageTasks}. */
export const imageTasks: TaskSchemas<ImageTasks> = {
  takeIn: { input: bytes, output: imageFile.extend({ hash: assetHashSchema }) },
  fit: {
    input: z.object({
      image: imageFile.omit({ bytes: true }).extend({ path: z.string().min(1) }),
      limits: z.object({
        maxBytes: z.number().int().min(1),
        types: z.array(assetMimeSchema).min(1),
        maxSide: z.number().int().min(64).optional(),
      }),
    }),
    output: imageFile,
  },
};
