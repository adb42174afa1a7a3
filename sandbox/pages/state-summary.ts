import type { Fault } from '../faults/faults';
import { ROUTES } from '../routes';
import type { StoredArticle } from '../store/article-records';
import type { AccountRecord, Upload, Warning } from '../store/records';
import { settle } from '../store/settle';
import type { World } from '../world';
import { summariseAudience, type AudienceSummary } from './audience-summary';

/** An article in the overview: no content, but its length and where to read it. */
export interface ArticleSummary {
  title: string;
  author: string;
  digest: string;
  contentLength: number;
  url: string;
}

/** One account in the overview. */
export interface AccountSummary extends AudienceSummary {
  name: string;
  type: 'subscription' | 'service';
  verified: boolean;
  appId: string;
  drafts: { mediaId: string; updatedAtMs: number; articles: ArticleSummary[] }[];
  publications: {
    publishId: number;
    articleId: string;
    draftMediaId: string;
    status: number;
    queuedAtMs: number;
    articles: (ArticleSummary & { isDeleted: boolean })[];
  }[];
  materials: { image: number; voice: number; video: number; thumb: number };
  /** Uploads ever; `uploads` lists the newest 5,000 of them. */
  uploadCount: number;
  uploads: Upload[];
  quota: { route: string; used: number; limit: number }[];
  calls: Record<string, number>;
  refusals: Record<string, number>;
}

/** What `/state.json` shows. There is no secret and no token in it. */
export interface StateSummary {
  address: string;
  accounts: AccountSummary[];
  warnings: Warning[];
  faults: Fault[];
}

/** Gathers the overview of a running sandbox. */
export function summarise(world: World): StateSummary {
  return {
    address: world.address(),
    accounts: world.accounts.map((account) => {
      const { name, type, verified, appId } = account;
      const record = world.store.recordOf(appId);
      settle(record, world.now());
      return {
        name,
        type,
        verified,
        appId,
        ...summariseAudience(world, account, record),
        ...summariseRecord(world, record),
      };
    }),
    warnings: world.store.state.warnings,
    faults: world.faults.list(),
  };
}

function summariseRecord(world: World, record: AccountRecord) {
  const article = (a: StoredArticle): ArticleSummary => ({
    title: a.title,
    author: a.author,
    digest: a.digest,
    contentLength: a.content.length,
    url: `${world.address()}/s/${a.page_id}`,
  });
  const stored = (kind: string) => record.materials.filter((m) => m.kind === kind).length;
  return {
    drafts: record.drafts.map((draft) => ({
      mediaId: draft.mediaId,
      updatedAtMs: draft.updatedAtMs,
      articles: draft.articles.map(article),
    })),
    publications: record.publications.map((publication) => ({
      publishId: publication.publishId,
      articleId: publication.articleId,
      draftMediaId: publication.draftMediaId,
      status: publication.status,
      queuedAtMs: publication.queuedAtMs,
      articles: publication.articles.map((a) => ({ ...article(a), isDeleted: a.is_deleted })),
    })),
    materials: {
      image: stored('image'),
      voice: stored('voice'),
      video: stored('video'),
      thumb: stored('thumb'),
    },
    uploadCount: record.uploadCount,
    uploads: record.uploads,
    quota: [...ROUTES.keys()]
      .map((route) => ({
        route,
        used: world.quotas.usedToday(record.quota, route, world.now()),
        limit: world.quotas.limitOf(route),
      }))
      .filter(({ used }) => used > 0),
    calls: record.calls,
    refusals: record.refusals,
  };
}
