import { useCallback, useMemo, useState } from 'react';
import type { Account } from '../../../../core/domain/account';
import type { ArticleSummary } from '../../../../core/domain/article';
import type { ManualItem } from '../../../../core/domain/delivery';
import type { AccountId, ArticleId, EditionId } from '../../../../core/domain/ids';
import type { Way } from '../../../../core/domain/way';
import type { WallTime } from '../../../../core/schedule/wall-time';
import { useAccounts, useArticles } from '../../../app/stores';
import { offeredWays } from './offered-ways';

/** What is sent: one article, or an edition of several. */
export type SendSubject = {
  articleIds: readonly ArticleId[];
  editionId: EditionId | null;
  accountId: AccountId | null;
};

/** Everything that is decided on the way to the button. */
export type SendPlan = {
  articles: ArticleSummary[];
  account: Account | null;
  way: Way;
  /** When it goes out; null for now. */
  at: WallTime | null;
  manual: ManualItem[];
  choose: (change: Partial<Choices>) => void;
};

type Choices = {
  accountId: AccountId | null;
  /** Null: the best that the account can do. */
  way: Way | null;
  at: WallTime | null;
  manual: ManualItem[];
};

/** The plan of a sending, from its subject and what is chosen in the flow. */
export function useSendPlan(subject: SendSubject): SendPlan {
  const all = useArticles((s) => s.articles);
  const accounts = useAccounts((s) => s.accounts);
  const [choices, setChoices] = useState<Choices>({
    accountId: subject.accountId,
    way: null,
    at: null,
    manual: [],
  });
  const articles = useMemo(
    () => subject.articleIds.flatMap((id) => all?.find((article) => article.id === id) ?? []),
    [subject.articleIds, all],
  );
  const account =
    accounts?.find((a) => a.id === choices.accountId) ??
    accounts?.find((a) => a.secret !== 'missing') ??
    accounts?.[0] ??
    null;
  const choose = useCallback(
    (change: Partial<Choices>) => setChoices((before) => ({ ...before, ...change })),
    [],
  );
  const offered = offeredWays(account);
  const wanted = choices.way;
  const way: Way =
    wanted && offered.some((o) => o.kind === wanted.kind && o.reason === null)
      ? wanted
      : bestOf(offered);
  // A draft is not scheduled: it has no readers to wait for.
  const at = way.kind === 'draft' ? null : choices.at;
  return { articles, account, way, at, manual: choices.manual, choose };
}

/** Nobody is notified unless somebody chose to: the best is to publish, else the draft box. */
function bestOf(offered: ReturnType<typeof offeredWays>): Way {
  const publishes = offered.some((way) => way.kind === 'publish' && way.reason === null);
  return { kind: publishes ? 'publish' : 'draft' };
}
