import { z } from 'zod';
import type { Result } from '../../core/result';
import type { Caller } from './call';
import type { WechatFailure } from './failure';

/** An article that went out, as WeChat's statistics know it. */
export type ReleasedArticle = {
  /** Number of the message, the same as that of the mass send or publication. */
  msgDataId: string;
  /** Place in the message, from 0. */
  index: number;
  /** Whether followers were notified (群发) or not (发布). */
  notified: boolean;
  title: string;
  url: string | null;
};

const releasedSchema = z
  .object({
    list: z
      .array(
        z.object({
          msgid: z.string(),
          publish_type: z.coerce.number().catch(0),
          title: z.string().catch(''),
          content_url: z.string().catch(''),
        }),
      )
      .default([]),
  })
  .transform((answer) =>
    answer.list.flatMap((row): ReleasedArticle[] => {
      const [, msgDataId, place] = /^(\d+)_(\d+)$/.exec(row.msgid) ?? [];
      if (msgDataId === undefined || place === undefined) return [];
      return [
        {
          msgDataId,
          index: Number(place) - 1,
          notified: row.publish_type === 0,
          title: row.title,
          url: row.content_url === '' ? null : row.content_url,
        },
      ];
    }),
  );

/**
 * What went out on a Beijing day (`YYYY-MM-DD`, yesterday at the latest), with its addresses: the only
 * call that names those of a mass send. Source: page getarticletotaldetail. 61503: not ready yet.
 */
export function listReleased(
  call: Caller,
  day: string,
): Promise<Result<ReleasedArticle[], WechatFailure>> {
  return call({
    path: '/datacube/getarticletotaldetail',
    body: { kind: 'json', value: { begin_date: day, end_date: day } },
    answer: releasedSchema,
    budget: 'releasedList',
    repeatable: true,
  });
}
