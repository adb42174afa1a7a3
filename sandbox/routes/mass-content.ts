import * as z from 'zod';
import { refuse, type ErrorCode, type Refusal } from '../rules/errors';
import { MASS } from '../rules/limits';
import type { Draft, MaterialKind } from '../store/records';
import type { Call } from './route';
import { findTemporary } from './temporary';

const mediaSchema = z.object({ media_id: z.string().min(1) });

/** The branches that carry a message's content. Which one counts is said by `msgtype`. */
export const massBranches = {
  msgtype: z.string(),
  mpnews: mediaSchema.optional(),
  text: z.object({ content: z.string() }).optional(),
  voice: mediaSchema.optional(),
  /** Plural, although the type is `image`. */
  images: z
    .object({
      media_ids: z.array(z.string().min(1)),
      recommend: z.string().default(''),
      title: z.string().optional(),
      need_open_comment: z.union([z.literal(0), z.literal(1)]).default(0),
      only_fans_can_comment: z.union([z.literal(0), z.literal(1)]).default(0),
    })
    .optional(),
  /** A single picture, as previews take it and mass sends took it in former years. */
  image: mediaSchema.optional(),
  mpvideo: mediaSchema.extend({ title: z.string().optional() }).optional(),
};
const branchesSchema = z.object(massBranches);
export type MassBranches = z.infer<typeof branchesSchema>;

/** A message that may be sent. */
export interface MassContent {
  kind: 'content';
  draft: Draft | null;
  /** Words for the state page. */
  summary: string;
  /** What the caller's id is made from if it has none. */
  identity: unknown;
}

/**
 * Checks a message's content. Drafts and files must be this account's own and still there.
 * @param unknownType code for a message type that is none: the two calls differ
 */
export function checkMassContent(
  call: Call,
  input: MassBranches,
  unknownType: Extract<ErrorCode, 40008 | 45162>,
): MassContent | Refusal {
  switch (input.msgtype) {
    case 'mpnews':
      return newsContent(call, input.mpnews?.media_id);
    case 'text': {
      const text = input.text?.content ?? '';
      if (text.trim() === '') return refuse(44004);
      return { kind: 'content', draft: null, summary: text.slice(0, 80), identity: text };
    }
    case 'voice':
      return fileContent(call, 'voice', input.voice ? [input.voice.media_id] : []);
    case 'mpvideo':
      return fileContent(call, 'video', input.mpvideo ? [input.mpvideo.media_id] : []);
    case 'image': {
      const ids = input.images?.media_ids ?? (input.image ? [input.image.media_id] : []);
      return ids.length > MASS.pictures ? refuse(40215) : fileContent(call, 'image', ids);
    }
    case 'wxcard':
      return refuse(45113);
    default:
      return refuse(unknownType);
  }
}

function newsContent({ record }: Call, mediaId: string | undefined): MassContent | Refusal {
  const draft = record.drafts.find((d) => d.mediaId === mediaId);
  if (!draft) return refuse(40007);
  const summary = draft.articles.map((article) => article.title).join(' / ');
  return { kind: 'content', draft, summary, identity: draft.mediaId };
}

/** Files may be permanent or temporary. */
function fileContent(
  call: Call,
  kind: MaterialKind,
  ids: readonly string[],
): MassContent | Refusal {
  const names = ids.map(
    (id) =>
      call.record.materials.find((m) => m.mediaId === id && m.kind === kind)?.name ??
      findTemporary(call.record, id, kind, call.nowMs)?.name,
  );
  if (names.length === 0 || names.includes(undefined)) return refuse(40007);
  return { kind: 'content', draft: null, summary: names.join(' / '), identity: ids };
}
