import { type Account, accountSchema } from '../../core/domain/account';
import { type ArticleSummary, articleSummarySchema } from '../../core/domain/article';
import { type Delivery, type DeliveryStep, deliverySchema } from '../../core/domain/delivery';
import {
  type AccountId,
  accountIdSchema,
  type ArticleId,
  articleIdSchema,
} from '../../core/domain/ids';

/** An id that is easy to recognise: ends in the number. */
function uuid(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

export const articleId = (n: number): ArticleId => articleIdSchema.parse(uuid(n));
export const accountId = (n: number): AccountId => accountIdSchema.parse(uuid(n));

/** Article number `n`, with what a test cares about. */
export function anArticle(n: number, change: Partial<ArticleSummary> = {}): ArticleSummary {
  return articleSummarySchema.parse({
    id: articleId(n),
    title: `第 ${n} 篇`,
    author: '',
    digest: '',
    status: 'drafting',
    cover: null,
    excerpt: '',
    characters: 0,
    images: 0,
    sample: false,
    columnId: null,
    card: {},
    createdAtMs: n,
    updatedAtMs: n,
    trashedAtMs: null,
    ...change,
  });
}

export function anAccount(n: number, change: Partial<Account> = {}): Account {
  return accountSchema.parse({
    id: accountId(n),
    name: `公众号 ${n}`,
    kind: 'service',
    appId: 'wx0123456789abcdef',
    apiAddress: 'https://api.weixin.qq.com',
    sandbox: false,
    secret: 'held',
    abilities: null,
    proxy: null,
    externalLinks: false,
    createdAtMs: n,
    ...change,
  });
}

export function aStep(ordinal: number, change: Partial<DeliveryStep> = {}): DeliveryStep {
  return {
    ordinal,
    kind: 'upload-image',
    state: 'waiting',
    article: null,
    label: '',
    reused: false,
    attempts: 0,
    finishedAtMs: null,
    ...change,
  };
}

export function aDelivery(n: number, change: Partial<Delivery> = {}): Delivery {
  return deliverySchema.parse({
    id: uuid(n),
    editionId: null,
    accountId: accountId(1),
    accountName: '公众号 1',
    sandbox: false,
    way: { kind: 'publish' },
    title: `第 ${n} 篇`,
    articles: [
      {
        articleId: articleId(n),
        title: `第 ${n} 篇`,
        form: 'news',
        cover: null,
        versionHash: 'abc',
        url: null,
        withdrawnAtMs: null,
        commentsOpen: false,
      },
    ],
    versionHash: 'abc',
    state: 'running',
    cancellable: true,
    confirmedBy: null,
    steps: [],
    differences: [],
    question: null,
    error: null,
    resumeAtMs: null,
    adminDeadlineMs: null,
    url: null,
    hasDraft: false,
    takesComments: false,
    createdAtMs: n,
    finishedAtMs: null,
    ...change,
  });
}
