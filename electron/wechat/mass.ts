import { z } from 'zod';
import type { Audience } from '../../core/domain/way';
import type { Result } from '../../core/result';
import { asNumber, doneSchema, remoteIdSchema } from './answers';
import type { Caller } from './call';
import type { WechatFailure } from './failure';

/** A mass send of a draft. */
export type MassMessage = {
  draftMediaId: string;
  audience: Audience;
  ignoreReprint: boolean;
  /** Our own id, at most 32 bytes: for a day WeChat does not send one id twice (45065). */
  clientMsgId: string;
};

/** WeChat's numbers of a mass send. */
export type MassReceipt = { msgId: string; msgDataId: string | null };

const sentSchema = z
  .object({ msg_id: remoteIdSchema, msg_data_id: remoteIdSchema.nullable().catch(null) })
  .transform((answer): MassReceipt => ({ msgId: answer.msg_id, msgDataId: answer.msg_data_id }));

/**
 * Sends a draft to all followers or to those with a tag. The point of no return. Repeating it within
 * a day with the same `clientMsgId` does not send again: 45065 with the first number, or 45066
 * within a minute.
 */
export function sendMass(
  call: Caller,
  message: MassMessage,
): Promise<Result<MassReceipt, WechatFailure>> {
  const { audience } = message;
  const filter =
    audience.kind === 'all' ? { is_to_all: true } : { is_to_all: false, tag_id: audience.tagId };
  return call({
    path: '/cgi-bin/message/mass/sendall',
    body: {
      kind: 'json',
      value: {
        filter,
        msgtype: 'mpnews',
        mpnews: { media_id: message.draftMediaId },
        send_ignore_reprint: message.ignoreReprint ? 1 : 0,
        clientmsgid: message.clientMsgId,
      },
    },
    answer: sentSchema,
    budget: 'massSend',
    repeatable: false,
  });
}

/** How far a mass send is. */
export type MassStatus = 'sending' | 'sent' | 'failed' | 'deleted';

const STATUS: Record<string, MassStatus> = {
  SENDING: 'sending',
  SEND_SUCCESS: 'sent',
  SEND_FAIL: 'failed',
  DELETE: 'deleted',
};

const statusSchema = z
  .object({
    msg_status: z
      .string()
      .transform((status) => status.toUpperCase().replaceAll(' ', '_'))
      .refine((status) => status in STATUS)
      .transform((status): MassStatus => STATUS[status] ?? 'failed'),
  })
  .transform((answer) => answer.msg_status);

/** Asks how far a mass send is. 89504, 89505: an administrator has yet to confirm it. */
export function getMass(call: Caller, msgId: string): Promise<Result<MassStatus, WechatFailure>> {
  return call({
    path: '/cgi-bin/message/mass/get',
    body: { kind: 'json', value: { msg_id: msgId } },
    answer: statusSchema,
    budget: 'massGet',
    repeatable: true,
  });
}

/** Shows a draft on the phone of one follower, named by WeChat id. 100 times a day. */
export function previewMass(
  call: Caller,
  { draftMediaId, wechatName }: { draftMediaId: string; wechatName: string },
): Promise<Result<unknown, WechatFailure>> {
  return call({
    path: '/cgi-bin/message/mass/preview',
    body: {
      kind: 'json',
      value: { towxname: wechatName, msgtype: 'mpnews', mpnews: { media_id: draftMediaId } },
    },
    answer: doneSchema,
    budget: 'massPreview',
    // Another card on the phone of somebody who looks at it.
    repeatable: false,
  });
}

/**
 * Takes the pages of a mass send off line; the cards in chats stay. One article (`index` from 0) or
 * all (null). Ten times a day. 40065: not finished, or gone already.
 */
export function deleteMass(
  call: Caller,
  { msgId, index }: { msgId: string; index: number | null },
): Promise<Result<unknown, WechatFailure>> {
  return call({
    path: '/cgi-bin/message/mass/delete',
    body: {
      kind: 'json',
      value: { msg_id: asNumber(msgId), article_idx: index === null ? 0 : index + 1 },
    },
    answer: doneSchema,
    budget: 'massDelete',
    repeatable: true,
  });
}
