import type { ArticleMeta } from '../../../core/domain/article';
import type { Delivery } from '../../../core/domain/delivery';
import {
  type AccountId,
  type ArticleId,
  articleIdSchema,
  editionIdSchema,
} from '../../../core/domain/ids';
import type { Way } from '../../../core/domain/way';
import type { SendRequest } from '../enter';
import { testArticle } from '../testing/articles';
import type { Desk } from '../testing/desk';
import { type TestPicture, testPicture } from '../testing/pictures';
import type { ArticleSnapshot } from '../ports';
import type { FaultServer } from './server';
import { FAULT_ACCOUNT } from './server';

/** What must be at the server in the end, whatever went wrong on the way. */
export type Expected = {
  /** Drafts made and drafts left. */
  draftsMade: number;
  draftsLeft: number;
  publications: number;
  massSends: number;
  pictures: number;
};

/** A way to send, with what was there before. */
export type Scenario = {
  name: string;
  articles: ReadonlyMap<ArticleId, ArticleSnapshot>;
  pictures: readonly TestPicture[];
  /** Sent without any trouble first. */
  before: ((accountId: AccountId) => SendRequest) | null;
  /** Whether look-ups meet troubles too; others of the same kind would show nothing more. */
  lookedUp: boolean;
  /** The articles as they are for the delivery itself. */
  changed: ReadonlyMap<ArticleId, ArticleSnapshot>;
  request: (accountId: AccountId) => SendRequest;
  /** Done after the delivery, by a person who tries again when it fails. */
  afterwards: ((desk: Desk, delivery: Delivery) => Promise<void>) | null;
  /** Set up at the server before anything is sent. */
  prepare: (server: FaultServer) => Promise<unknown>;
  expected: Expected;
  /** What must have come of `afterwards`; a sentence for what is wrong, or null. */
  verify: (server: FaultServer) => string | null;
};

const IDS = [1, 2, 3].map((n) => articleIdSchema.parse(`00000000-0000-4000-8000-00000000000${n}`));
const EDITION = editionIdSchema.parse('00000000-0000-4000-8000-0000000000ed');
const pictures = [40, 90, 160, 210].map((shade, index) => testPicture(`${index + 1}.png`, shade));
const cover = pictures[3];

function article(index: number, meta: Partial<ArticleMeta> = {}, words = ''): ArticleSnapshot {
  const own = pictures.slice(index, index + 1);
  return testArticle(
    own,
    { title: `春茶手记 ${index + 1}`, cover: cover?.hash ?? null, ...meta },
    `第 ${index + 1} 篇。${words}`,
  );
}

function articlesOf(
  count: number,
  meta: Partial<ArticleMeta> = {},
  words = '',
): Map<ArticleId, ArticleSnapshot> {
  return new Map(IDS.slice(0, count).map((id, index) => [id, article(index, meta, words)]));
}

const sending =
  (count: number, way: Way) =>
  (accountId: AccountId): SendRequest => ({
    articleIds: IDS.slice(0, count),
    editionId: count > 1 ? EDITION : null,
    accountId,
    way,
  });

const toAll: Way = { kind: 'mass', audience: { kind: 'all' }, ignoreReprint: true };
const publish: Way = { kind: 'publish' };
const draft: Way = { kind: 'draft' };
const two = articlesOf(2);
const edited = '改过的一段。';

const plain: Omit<Scenario, 'name' | 'articles' | 'pictures' | 'request' | 'expected'> = {
  before: null,
  lookedUp: false,
  changed: new Map(),
  afterwards: null,
  prepare: () => Promise.resolve(),
  verify: () => null,
};

const accountOf = (server: FaultServer) => server.state().accounts[0];

/** Every way to send. */
export const SCENARIOS: readonly Scenario[] = [
  {
    ...plain,
    name: 'draft',
    lookedUp: true,
    articles: articlesOf(1),
    pictures,
    request: sending(1, draft),
    expected: { draftsMade: 1, draftsLeft: 1, publications: 0, massSends: 0, pictures: 2 },
  },
  {
    ...plain,
    name: 'draft updated',
    lookedUp: true,
    articles: two,
    pictures,
    before: sending(2, draft),
    changed: articlesOf(2, {}, edited),
    request: sending(2, draft),
    expected: { draftsMade: 1, draftsLeft: 1, publications: 0, massSends: 0, pictures: 3 },
  },
  {
    ...plain,
    name: 'draft replaced',
    articles: articlesOf(3),
    pictures,
    before: sending(2, draft),
    request: sending(3, draft),
    expected: { draftsMade: 2, draftsLeft: 1, publications: 0, massSends: 0, pictures: 4 },
  },
  {
    ...plain,
    name: 'publish',
    lookedUp: true,
    articles: articlesOf(1),
    pictures,
    request: sending(1, publish),
    expected: { draftsMade: 1, draftsLeft: 0, publications: 1, massSends: 0, pictures: 2 },
  },
  {
    ...plain,
    name: 'publish three',
    articles: articlesOf(3),
    pictures,
    request: sending(3, publish),
    expected: { draftsMade: 1, draftsLeft: 0, publications: 1, massSends: 0, pictures: 4 },
  },
  {
    ...plain,
    name: 'publish an updated draft',
    articles: articlesOf(1),
    pictures,
    before: sending(1, draft),
    changed: articlesOf(1, {}, edited),
    request: sending(1, publish),
    expected: { draftsMade: 1, draftsLeft: 0, publications: 1, massSends: 0, pictures: 2 },
  },
  {
    ...plain,
    name: 'picture message',
    articles: new Map([[IDS[0] ?? articleIdSchema.parse(''), picturesMessage()]]),
    pictures,
    request: sending(1, publish),
    expected: { draftsMade: 1, draftsLeft: 0, publications: 1, massSends: 0, pictures: 3 },
  },
  {
    ...plain,
    name: 'mass send to all',
    lookedUp: true,
    articles: two,
    pictures,
    request: sending(2, toAll),
    expected: { draftsMade: 1, draftsLeft: 0, publications: 0, massSends: 1, pictures: 3 },
  },
  {
    ...plain,
    name: 'mass send to a tag',
    articles: articlesOf(1),
    pictures,
    // 星标组: a tag that every account has.
    request: sending(1, {
      kind: 'mass',
      audience: { kind: 'tag', tagId: 2, tagName: '星标组' },
      ignoreReprint: false,
    }),
    expected: { draftsMade: 1, draftsLeft: 0, publications: 0, massSends: 1, pictures: 2 },
  },
  ...[true, false].map((tells): Scenario => ({
    ...plain,
    name: tells ? 'mass send, protected' : 'mass send, protected, number not told',
    lookedUp: !tells,
    articles: articlesOf(1),
    pictures,
    prepare: (server) =>
      server.act({
        action: 'setAccount',
        appId: FAULT_ACCOUNT.appId,
        settings: { massProtection: true, protectionTellsMsgId: tells },
      }),
    request: sending(1, toAll),
    expected: { draftsMade: 1, draftsLeft: 0, publications: 0, massSends: 1, pictures: 2 },
  })),
  {
    ...plain,
    name: 'preview on a phone',
    articles: articlesOf(1),
    pictures,
    request: sending(1, draft),
    afterwards: async (desk, { id }) => {
      const [shown] = await desk.aftercare.preview(id, ['reader_one']);
      if (shown?.error) throw new Error(shown.error.code);
    },
    expected: { draftsMade: 1, draftsLeft: 1, publications: 0, massSends: 0, pictures: 2 },
    verify: (server) => ((accountOf(server)?.previews.length ?? 0) > 0 ? null : 'no preview'),
  },
  {
    ...plain,
    name: 'publication withdrawn',
    articles: articlesOf(1),
    pictures,
    request: sending(1, publish),
    afterwards: (desk, { id, accountName }) => desk.aftercare.withdraw(id, null, accountName),
    expected: { draftsMade: 1, draftsLeft: 0, publications: 1, massSends: 0, pictures: 2 },
    verify: (server) =>
      accountOf(server)?.publications.every((p) => p.articles.every((a) => a.isDeleted)) === true
        ? null
        : 'still online',
  },
  {
    ...plain,
    name: 'mass send withdrawn',
    articles: articlesOf(1),
    pictures,
    request: sending(1, toAll),
    afterwards: (desk, { id, accountName }) => desk.aftercare.withdraw(id, null, accountName),
    expected: { draftsMade: 1, draftsLeft: 0, publications: 0, massSends: 1, pictures: 2 },
    verify: (server) =>
      accountOf(server)?.massSends.every((m) => m.articles.every((a) => a.isDeleted)) === true
        ? null
        : 'still there',
  },
  {
    ...plain,
    name: 'comments closed and opened',
    articles: articlesOf(1, { openComment: true }),
    pictures,
    request: sending(1, publish),
    afterwards: async (desk, { id, takesComments }) => {
      // WeChat tells the number that comments go by in the answer to the publish call only.
      if (!takesComments) return;
      await desk.aftercare.setComments(id, 0, false);
      await desk.aftercare.setComments(id, 0, true);
    },
    expected: { draftsMade: 1, draftsLeft: 0, publications: 1, massSends: 0, pictures: 2 },
  },
];

function picturesMessage(): ArticleSnapshot {
  return testArticle(pictures.slice(0, 3), { title: '茶山三景', form: 'pictures' }, '三张图。');
}
