import { z } from 'zod';
import type { Result } from '../../core/result';
import type { Caller } from './call';
import type { WechatFailure } from './failure';

/** A tag that followers can have. */
export type RemoteTag = { id: number; name: string; count: number };

const tagsSchema = z
  .object({
    tags: z
      .array(z.object({ id: z.number().int(), name: z.string(), count: z.number().int().catch(0) }))
      .default([]),
  })
  .transform((answer): RemoteTag[] => answer.tags);

/** The followers' tags of an account. */
export function listTags(call: Caller): Promise<Result<RemoteTag[], WechatFailure>> {
  return call({
    path: '/cgi-bin/tags/get',
    answer: tagsSchema,
    budget: 'tagList',
    repeatable: true,
  });
}
