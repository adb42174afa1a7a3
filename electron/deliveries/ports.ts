import type { CheckInput } from '../../core/checks/check-article';
import type { Account } from '../../core/domain/account';
import type { ArticleMeta } from '../../core/domain/article';
import type { AssetMime } from '../../core/domain/asset';
import type { Delivery, DeliveryProgress } from '../../core/domain/delivery';
import type { Finding } from '../../core/domain/finding';
import type { AccountId, ArticleId, AssetHash } from '../../core/domain/ids';
import type { Way } from '../../core/domain/way';
import type { DocumentJson } from '../../core/document/schema';
import type { AssetStore } from '../assets/asset-store';
import type { Db } from '../db/database';
import type { CompanyTheme } from '../../core/domain/company-theme';
import type { ArticleLook, RenderedDocument } from '../../core/wechat/render';
import type { WechatClient } from '../wechat/client';
import type { UploadLimits } from '../workers/images/image-tasks';
import type { Checkpoint } from './checkpoint';
import type { Pace } from './pace';

/** An article as it is at this moment. */
export type ArticleSnapshot = { meta: ArticleMeta; document: DocumentJson };

/** What deliveries need of the rest of the application. */
export type DeliveryPorts = {
  db: Db;
  accounts: {
    get(id: AccountId): Account | null;
    clientOf(id: AccountId): WechatClient;
  };
  /** Throws `AppFailure` `not-found` or `document-unreadable`. */
  readArticle(id: ArticleId): Promise<ArticleSnapshot>;
  /** The workspace's own themes as they are now. */
  companyThemes(): readonly CompanyTheme[];
  /** The article as WeChat gets it; takes a moment for a long one, so not in this thread. */
  renderArticle(document: DocumentJson, look: ArticleLook): Promise<RenderedDocument>;
  /** The pre-flight check; findings of severity `error` block the sending. */
  checkArticle(input: CheckInput): Finding[] | Promise<Finding[]>;
  assets: Pick<AssetStore, 'get' | 'find'> & {
    /** The picture as WeChat takes it. Throws `AppFailure` `not-found`, `image-too-large`. */
    fitForUpload(
      hash: AssetHash,
      limits: UploadLimits,
    ): Promise<{ bytes: Uint8Array; mime: AssetMime }>;
  };
  clock: Clock;
  /** How late something that waited for its time may still go to readers by itself. */
  graceMs(): number;
  /** How many pictures are on their way at the same time. */
  uploadsAtOnce: number;
  paceOf(account: { sandbox: boolean }): Pace;
  checkpoint: Checkpoint;
  /** The team's own rules; throws `AppFailure` `approval-missing`. */
  assertMayStart?(start: { versionHash: string; way: Way; confirmedBy: string | null }): void;
  onChange(delivery: Delivery): void;
  /** How the pictures of a delivery get on. */
  onProgress(progress: DeliveryProgress): void;
  /** Told about failures that are bugs or surprises. */
  onUnexpected(error: unknown): void;
};

/** Time as a port, so that tests need not wait. */
export type Clock = {
  now(): number;
  /** Ends after `ms`, or earlier when the signal aborts; never fails. */
  delay(ms: number, signal?: AbortSignal): Promise<void>;
};
