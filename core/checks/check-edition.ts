import {
  ARTICLE_LIMITS,
  type ArticleSummary,
  countCharacters,
  PICTURES_LIMITS,
} from '../domain/article';
import type { AccountKind } from '../domain/account';
import { EDITION_LIMITS } from '../domain/edition';
import type { Finding } from '../domain/finding';
import type { ArticleId } from '../domain/ids';

/** A finding about an edition; `articleId` names the article that it is about, null for the whole. */
export type EditionFinding = Finding & { articleId: ArticleId | null };

/** What the check of an edition looks at. */
export type EditionToCheck = {
  /** In order; null where an article is no longer there. */
  articles: readonly (ArticleSummary | null)[];
  account: {
    kind: AccountKind;
    secret: 'held' | 'locked' | 'missing';
    /** Whether it may publish; null while nobody has asked WeChat. */
    mayPublish: boolean | null;
    /** What is left of its mass sends; null while unknown. */
    massLeft: number | null;
  } | null;
};

/**
 * Looks at an edition as a whole, with what the lists know of its articles; the bodies have a check of
 * their own. Source of the limits: 新增草稿 (draft/add) and its change log of 2025-12-19.
 */
export function checkEdition({ articles, account }: EditionToCheck): EditionFinding[] {
  return [
    ...checkCount(articles.length),
    ...articles.flatMap((article) => (article ? checkMember(article, articles.length) : [GONE])),
    ...checkTwins(articles.filter((article) => article !== null)),
    ...checkAccount(account),
  ];
}

type Severity = Finding['severity'];

function whole(rule: string, severity: Severity, params?: Finding['params']): EditionFinding {
  return { rule, severity, articleId: null, ...(params ? { params } : {}) };
}

const GONE = whole('edition-article-gone', 'error');

function checkCount(count: number): EditionFinding[] {
  if (count === 0) return [whole('edition-empty', 'error')];
  const limit = EDITION_LIMITS.articles;
  return count > limit ? [whole('edition-too-many', 'error', { count, limit })] : [];
}

function checkMember(article: ArticleSummary, count: number): EditionFinding[] {
  const found: EditionFinding[] = [];
  const say: Say = (rule, severity, params = {}) => {
    const title = article.title.trim();
    found.push({ rule, severity, articleId: article.id, params: { title, ...params } });
  };
  const title = countCharacters(article.title.trim());
  const author = countCharacters(article.author.trim());

  if (article.trashedAtMs !== null) say('edition-trashed', 'error');
  if (title === 0) say('edition-title-missing', 'error');
  if (title > ARTICLE_LIMITS.titleHard) {
    say('edition-title-long', 'error', { count: title, limit: ARTICLE_LIMITS.titleHard });
  } else if (title > ARTICLE_LIMITS.title && !article.card.ignoredRules.includes('title-long')) {
    say('edition-title-long', 'warning', { count: title, limit: ARTICLE_LIMITS.title });
  }
  if (author > ARTICLE_LIMITS.author) {
    say('edition-author-long', 'error', { count: author, limit: ARTICLE_LIMITS.author });
  }
  switch (article.card.form) {
    case 'news':
      checkNews(article, count, say);
      break;
    case 'pictures':
      checkPictures(article, say);
      break;
  }
  found.push(...checkStatus(article));
  return found;
}

type Say = (rule: string, severity: Severity, params?: Finding['params']) => void;

function checkNews(article: ArticleSummary, count: number, say: Say): void {
  const digest = countCharacters(article.digest.trim());
  if (digest > ARTICLE_LIMITS.digest) {
    say('edition-digest-long', 'error', { count: digest, limit: ARTICLE_LIMITS.digest });
  }
  // WeChat shows the digest only where an article goes alone.
  if (digest > 0 && count > 1) say('edition-digest-unused', 'info');
  if (article.cover === null) say('edition-cover-missing', 'error');
  if (article.characters === 0 && article.images === 0) say('edition-body-empty', 'error');
}

/** A picture message has no digest, and its first picture is its cover. */
function checkPictures({ images, characters }: ArticleSummary, say: Say): void {
  if (images === 0) say('edition-pictures-none', 'error');
  if (images > PICTURES_LIMITS.pictures) {
    say('edition-pictures-too-many', 'error', { count: images, limit: PICTURES_LIMITS.pictures });
  }
  if (characters === 0) say('edition-pictures-without-text', 'error');
}

function checkStatus(article: ArticleSummary): EditionFinding[] {
  const say = (rule: string, severity: Severity): EditionFinding[] => [
    { rule, severity, articleId: article.id, params: { title: article.title.trim() } },
  ];
  switch (article.status) {
    case 'approved':
    case 'scheduled':
      return [];
    case 'published':
      return say('edition-published-before', 'warning');
    case 'idea':
    case 'drafting':
    case 'in_review':
    case 'returned':
      return say('edition-not-approved', 'warning');
    case 'archived':
      return say('edition-archived', 'warning');
  }
}

/** Two articles with the same title read as one sent twice. */
function checkTwins(articles: readonly ArticleSummary[]): EditionFinding[] {
  const seen = new Set<string>();
  return articles.flatMap((article) => {
    const title = article.title.trim();
    if (title === '' || !seen.has(title)) {
      seen.add(title);
      return [];
    }
    return [
      { rule: 'edition-same-title', severity: 'warning', articleId: article.id, params: { title } },
    ];
  });
}

function checkAccount(account: EditionToCheck['account']): EditionFinding[] {
  if (account === null) return [whole('edition-no-account', 'error')];
  const found: EditionFinding[] = [];
  if (account.secret === 'missing') found.push(whole('edition-secret-missing', 'error'));
  if (account.mayPublish === false) found.push(whole('edition-draft-only', 'info'));
  if (account.massLeft === 0) found.push(whole('edition-mass-used-up', 'info'));
  return found;
}
