import { useMemo } from 'react';
import { checkEdition, type EditionFinding } from '../../../core/checks/check-edition';
import type { Account } from '../../../core/domain/account';
import type { ArticleSummary } from '../../../core/domain/article';
import type { Edition } from '../../../core/domain/edition';
import { useAccounts, useArticles } from '../../app/stores';
import { useMassLeft } from './use-mass-left';

/** An edition with what it names. */
export type EditionParts = {
  /** In order; null where an article is no longer there. */
  articles: (ArticleSummary | null)[];
  account: Account | null;
  findings: EditionFinding[];
};

function mayPublish({ abilities }: Account): boolean | null {
  if (!abilities || abilities.publish === 'unknown') return null;
  return abilities.publish === 'yes';
}

/** Looks up the articles and the account of an edition, and checks it as a whole. */
export function useEditionParts(edition: Edition): EditionParts {
  const all = useArticles((s) => s.articles);
  const account = useAccounts((s) => s.accounts?.find((a) => a.id === edition.accountId) ?? null);
  const massLeft = useMassLeft(account?.id ?? null);
  return useMemo(() => {
    const byId = new Map((all ?? []).map((article) => [article.id, article]));
    const articles = edition.articleIds.map((id) => byId.get(id) ?? null);
    const findings = checkEdition({
      articles,
      account: account && {
        kind: account.kind,
        secret: account.secret,
        mayPublish: mayPublish(account),
        massLeft,
      },
    });
    return { articles, account, findings };
  }, [all, account, massLeft, edition.articleIds]);
}
