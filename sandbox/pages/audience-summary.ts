import type { SandboxAccount } from '../options';
import { MASS } from '../rules/limits';
import { allowanceOf } from '../rules/mass-allowance';
import { openidsWithTag, presentFollowers } from '../store/followers';
import type { Audience, MassStatus, Preview } from '../store/mass-records';
import type { AccountRecord } from '../store/records';
import type { World } from '../world';

/** A mass send in the overview. */
export interface MassSendSummary {
  msgId: number;
  msgDataId: number | null;
  msgtype: string;
  audience: Audience['kind'];
  clientMsgId: string;
  draftMediaId: string | null;
  status: MassStatus;
  outcome: string;
  byApi: boolean;
  total: number;
  filtered: number;
  queuedAtMs: number;
  summary: string;
  articles: { title: string; url: string; isDeleted: boolean }[];
}

/** What has to do with an account's readers. */
export interface AudienceSummary {
  followers: number;
  /** `leftThisMonth`: sends to all, of service accounts only. */
  allowance: { leftToday: number; leftThisMonth: number | null };
  massProtection: boolean;
  massSends: MassSendSummary[];
  previews: Preview[];
  tags: { id: number; name: string; count: number }[];
  comments: {
    msgDataId: number;
    index: number;
    content: string;
    createdAtMs: number;
    isFeatured: boolean;
    reply: string | null;
  }[];
}

/** Gathers what the state page shows of an account's readers. */
export function summariseAudience(
  world: World,
  account: SandboxAccount,
  record: AccountRecord,
): AudienceSummary {
  const all = world.followers.of(account.appId);
  const used = allowanceOf(account, record.mass, world.now());
  const isService = account.type === 'service';
  const perDay = isService ? MASS.serviceToAllPerDay : MASS.subscriptionPerDay;
  const leftThisMonth = isService ? Math.max(0, MASS.servicePerMonth - used.toAllThisMonth) : null;
  return {
    followers: presentFollowers(all, record.audience).length,
    allowance: {
      leftToday: Math.max(0, Math.min(perDay - used.today, leftThisMonth ?? perDay)),
      leftThisMonth,
    },
    massProtection: record.settings.massProtection,
    massSends: record.mass.sends.map(({ audience, articles, ...send }) => ({
      msgId: send.msgId,
      msgDataId: send.msgDataId,
      msgtype: send.msgtype,
      audience: audience.kind,
      clientMsgId: send.clientMsgId,
      draftMediaId: send.draftMediaId,
      status: send.status,
      outcome: send.outcome,
      byApi: send.byApi,
      total: send.total,
      filtered: send.filtered,
      queuedAtMs: send.queuedAtMs,
      summary: send.summary,
      articles: articles.map((article) => ({
        title: article.title,
        url: `${world.address()}/s/${article.page_id}`,
        isDeleted: article.is_deleted,
      })),
    })),
    previews: record.mass.previews,
    tags: record.audience.tags.map((tag) => ({
      ...tag,
      count: openidsWithTag(all, record.audience, tag.id).length,
    })),
    comments: record.threads.flatMap((thread) =>
      thread.comments.map((comment) => ({
        msgDataId: thread.msgDataId,
        index: thread.index,
        content: comment.content,
        createdAtMs: comment.createdAtMs,
        isFeatured: comment.isFeatured,
        reply: comment.reply?.content ?? null,
      })),
    ),
  };
}
