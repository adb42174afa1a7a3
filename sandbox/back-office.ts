import * as z from 'zod';
import { accountSettingsSchema } from './store/account-settings';
import { addComment, threadOf } from './store/comments';
import { changeFollower } from './store/followers';
import { answerMassSend, queueMassSend } from './store/mass-sends';
import { draftObstacleSchema, type AccountRecord } from './store/records';
import { settle } from './store/settle';
import type { World } from './world';

const appId = z.string();
const draft = { appId, mediaId: z.string() };
const comment = {
  appId,
  msgDataId: z.number(),
  /** 0-based. */
  index: z.int().nonnegative().default(0),
};

/** What people do on WeChat's side, past the API: `POST /__sandbox/actions` takes one. */
export const actionSchema = z.discriminatedUnion('action', [
  /** Somebody edits a draft in the web back office. What stood in its way is gone by that. */
  z.object({
    action: z.literal('editDraft'),
    ...draft,
    index: z.int().nonnegative().default(0),
    fields: z.object({
      title: z.string().optional(),
      author: z.string().optional(),
      digest: z.string().optional(),
      content: z.string().optional(),
    }),
  }),
  z.object({ action: z.literal('deleteDraft'), ...draft }),
  z.object({
    action: z.literal('setObstacle'),
    ...draft,
    obstacle: draftObstacleSchema.nullable(),
  }),
  /** The administrator answers on the phone. */
  z.object({ action: z.literal('confirmMassSend'), appId, msgId: z.number() }),
  z.object({ action: z.literal('rejectMassSend'), appId, msgId: z.number() }),
  /** Somebody sends to all on the website, which uses the same allowance. */
  z.object({ action: z.literal('sendOnWebsite'), appId }),
  /** A reader writes; without an openid, one with no WeChat identity. */
  z.object({
    action: z.literal('writeComment'),
    ...comment,
    openid: z.string().default(''),
    content: z.string().min(1),
  }),
  z.object({ action: z.literal('withdrawComment'), ...comment, commentId: z.number() }),
  z.object({
    action: z.literal('follow'),
    appId,
    openid: z.string(),
    isFollowing: z.boolean(),
  }),
  z.object({
    action: z.literal('setAccount'),
    appId,
    settings: accountSettingsSchema.partial(),
  }),
]);
export type BackOfficeAction = z.infer<typeof actionSchema>;
/** An action as a caller writes it: fields with defaults may be left out. */
export type BackOfficeActionInput = z.input<typeof actionSchema>;

/** Carries an action out and saves. False if what it is about is not there. */
export async function actOnWebsite(world: World, action: BackOfficeAction): Promise<boolean> {
  if (!world.accounts.some((account) => account.appId === action.appId)) return false;
  const record = world.store.recordOf(action.appId);
  settle(record, world.now());
  const isDone = act(world, record, action);
  await world.store.save();
  return isDone;
}

function act(world: World, record: AccountRecord, action: BackOfficeAction): boolean {
  const nowMs = world.now();
  const times = { nowMs, sendMs: world.settings.publishMs };
  switch (action.action) {
    case 'editDraft':
    case 'deleteDraft':
    case 'setObstacle':
      return actOnDraft(record, action, nowMs);
    case 'confirmMassSend':
    case 'rejectMassSend': {
      const send = record.mass.sends.find((s) => s.msgId === action.msgId);
      const isConfirmed = action.action === 'confirmMassSend';
      return send !== undefined && answerMassSend(record, send, isConfirmed, times);
    }
    case 'sendOnWebsite':
      world.store.state.lastMsgId += 1;
      queueMassSend(
        record,
        { ...WEBSITE_SEND, msgId: world.store.state.lastMsgId },
        { ...times, sendMs: 0 },
      );
      return true;
    case 'writeComment': {
      const thread = threadOf(record, action.msgDataId, action.index);
      if (!thread?.isOpen) return false;
      addComment(thread, { openid: action.openid, content: action.content, createdAtMs: nowMs });
      return true;
    }
    case 'withdrawComment': {
      const thread = threadOf(record, action.msgDataId, action.index);
      const found = thread?.comments.find((c) => c.id === action.commentId);
      if (found) found.isWithdrawn = true;
      return found !== undefined;
    }
    case 'follow':
      if (!world.followers.find(action.appId, action.openid)) return false;
      changeFollower(record.audience, action.openid, { hasLeft: !action.isFollowing });
      return true;
    case 'setAccount':
      record.settings = accountSettingsSchema.parse({ ...record.settings, ...action.settings });
      return true;
  }
}

const WEBSITE_SEND = {
  msgDataId: null,
  msgtype: 'text',
  audience: { kind: 'all' as const },
  clientMsgId: '',
  draftMediaId: null,
  summary: '网页群发',
  outcome: 'send success',
  byApi: false,
  total: 0,
  filtered: 0,
  receivers: [],
  waits: false,
};

type DraftAction = Extract<BackOfficeAction, { mediaId: string }>;

function actOnDraft(record: AccountRecord, action: DraftAction, nowMs: number): boolean {
  const found = record.drafts.find((d) => d.mediaId === action.mediaId);
  if (!found) return false;
  switch (action.action) {
    case 'deleteDraft':
      record.drafts = record.drafts.filter((d) => d !== found);
      return true;
    case 'setObstacle':
      found.obstacle = action.obstacle;
      return true;
    case 'editDraft': {
      const article = found.articles[action.index];
      if (!article) return false;
      const { title, author, digest, content } = action.fields;
      found.articles[action.index] = {
        ...article,
        title: title ?? article.title,
        author: author ?? article.author,
        digest: digest ?? article.digest,
        content: content ?? article.content,
      };
      found.updatedAtMs = nowMs;
      found.obstacle = null;
      return true;
    }
  }
}
