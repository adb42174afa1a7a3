import { z } from 'zod';
import type { AssetMime } from '../../core/domain/asset';
import type { Result } from '../../core/result';
import { type RemotePage, remoteIdSchema, secondsSchema } from './answers';
import type { Caller } from './call';
import type { WechatFailure } from './failure';

/** A permanent picture in an account's material library. */
export type RemoteImage = { mediaId: string; url: string };
/** A picture as the list of the library shows it. */
export type ListedImage = RemoteImage & { name: string; updatedAtMs: number };

const uploadedSchema = z
  .object({ media_id: remoteIdSchema, url: z.string().min(1) })
  .transform((answer): RemoteImage => ({ mediaId: answer.media_id, url: answer.url }));

const listSchema = z
  .object({
    total_count: z.number(),
    item: z
      .array(
        z
          .object({
            media_id: remoteIdSchema,
            name: z.string().catch(''),
            update_time: secondsSchema,
            url: z.string().catch(''),
          })
          .transform((item): ListedImage => ({
            mediaId: item.media_id,
            name: item.name,
            updatedAtMs: item.update_time,
            url: item.url,
          })),
      )
      .default([]),
  })
  .transform((answer): RemotePage<ListedImage> => ({
    total: answer.total_count,
    items: answer.item,
  }));

/** Ten megabytes over a slow line. */
const UPLOAD_TIMEOUT_MS = 120_000;

/** Adds a picture to the library (add_material, type image: at most 10 MB, JPEG, PNG, GIF …). */
export function addImage(
  call: Caller,
  image: { fileName: string; mime: AssetMime; bytes: Uint8Array },
): Promise<Result<RemoteImage, WechatFailure>> {
  return call({
    path: '/cgi-bin/material/add_material',
    query: { type: 'image' },
    body: { kind: 'file', field: 'media', ...image },
    answer: uploadedSchema,
    budget: 'materialAdd',
    repeatable: false,
    timeoutMs: UPLOAD_TIMEOUT_MS,
  });
}

/** Lists pictures of the library, at most 20 at once. */
export function listImages(
  call: Caller,
  page: { offset: number; count: number },
): Promise<Result<RemotePage<ListedImage>, WechatFailure>> {
  return call({
    path: '/cgi-bin/material/batchget_material',
    body: { kind: 'json', value: { type: 'image', ...page } },
    answer: listSchema,
    budget: 'materialList',
    repeatable: true,
  });
}
