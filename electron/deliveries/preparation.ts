import { AppFailure, appError } from '../../core/contract/errors';
import type { Account } from '../../core/domain/account';
import type { ArticleMeta } from '../../core/domain/article';
import type { ManualItem } from '../../core/domain/delivery';
import type { Finding } from '../../core/domain/finding';
import { type AccountId, type ArticleId, assetHashSchema } from '../../core/domain/ids';
import type { DocumentJson } from '../../core/document/schema';
import { pictureMessagePage } from '../../core/wechat/picture-message';
import { externalLinksOf } from '../../core/wechat/links';
import type { RenderedDocument } from '../../core/wechat/render';
import { themeOfArticle } from '../../core/wechat/themes/theme-of';
import { manualItemsOf } from './checklist';
import { type FrozenArticle, freeze, hashOfVersion, hashOfVersions } from './freeze';
import type { DeliveryPorts } from './ports';

/** A frozen article, with what the API cannot carry of it. */
export type EnteredArticle = FrozenArticle & { manual: readonly ManualItem[] };

/** What a look at some articles says before they are sent. */
export type Prepared = {
  versionHash: string | null;
  articles: { articleId: ArticleId; findings: Finding[]; manual: ManualItem[] }[];
};

/** Articles as they are now: rendered, checked, and frozen for a delivery. */
export function createPreparation(ports: DeliveryPorts) {
  function renderedOf(
    meta: ArticleMeta,
    document: DocumentJson,
    account: Account | null,
  ): Promise<RenderedDocument> {
    const theme = themeOfArticle(meta, ports.companyThemes());
    return ports.renderArticle(document, { theme, externalLinks: externalLinksOf(account) });
  }

  function accountOf(id: AccountId): Account {
    const account = ports.accounts.get(id);
    if (account === null) throw new AppFailure(appError('not-found'));
    return account;
  }

  function coverOf(meta: ArticleMeta) {
    return meta.cover === null ? null : ports.assets.find(meta.cover);
  }

  async function examine(articleId: ArticleId, account: Account) {
    const { meta, document } = await ports.readArticle(articleId);
    const rendered = await renderedOf(meta, document, account);
    const findAsset = (hash: string) => {
      const known = assetHashSchema.safeParse(hash);
      return known.success ? ports.assets.find(known.data) : null;
    };
    const findings = await ports.checkArticle({ meta, document, rendered, account, findAsset });
    return { meta, document, rendered, findings, blocked: findings.some(isError) };
  }

  return {
    /** The pre-flight check of an article for an account. */
    async check(articleId: ArticleId, accountId: AccountId): Promise<Finding[]> {
      return (await examine(articleId, accountOf(accountId))).findings;
    },

    /**
     * What the check finds in each article, and the hash that names exactly these versions; null when
     * one of them has an error and so cannot be sent.
     */
    async prepare(articleIds: readonly ArticleId[], accountId: AccountId): Promise<Prepared> {
      const account = accountOf(accountId);
      const found: Prepared['articles'] = [];
      const hashes: string[] = [];
      for (const articleId of articleIds) {
        const { meta, document, rendered, findings, blocked } = await examine(articleId, account);
        found.push({ articleId, findings, manual: manualItemsOf(meta, document) });
        if (blocked) continue;
        hashes.push(hashOfVersion(freeze({ meta, document, rendered, cover: coverOf(meta) })));
      }
      const whole = hashes.length === articleIds.length;
      return { versionHash: whole ? hashOfVersions(hashes) : null, articles: found };
    },

    /** Freezes an article; throws `article-has-errors`. */
    async freeze(articleId: ArticleId, account: Account): Promise<EnteredArticle> {
      const { meta, document, rendered, blocked } = await examine(articleId, account);
      if (blocked) throw new AppFailure(appError('article-has-errors'));
      const version = freeze({ meta, document, rendered, cover: coverOf(meta) });
      const manual = manualItemsOf(meta, document);
      return { articleId, version, versionHash: hashOfVersion(version), manual };
    },

    /** An article as it would be sent now to an account; null: to any. */
    async render(articleId: ArticleId, accountId: AccountId | null) {
      const account = accountId === null ? null : accountOf(accountId);
      const { meta, document } = await ports.readArticle(articleId);
      const { title, author, sourceUrl, openComment } = meta;
      const { html, images } = await renderedOf(meta, document, account);
      const shown = meta.form === 'pictures' ? pictureMessagePage(document, images) : html;
      return { title, author, sourceUrl, openComment, html: shown };
    },
  };
}

function isError(finding: Finding): boolean {
  return finding.severity === 'error';
}
