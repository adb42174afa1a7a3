import { checkArticle } from '../../../core/checks/check-article';
import { AppFailure, appError } from '../../../core/contract/errors';
import type { CompanyTheme } from '../../../core/domain/company-theme';
import type { Delivery, DeliveryProgress } from '../../../core/domain/delivery';
import type { ArticleId, DeliveryId } from '../../../core/domain/ids';
import { createAccounts } from '../../accounts/accounts';
import { testKeyStore } from '../../accounts/testing/key-store';
import { createVault } from '../../accounts/vault';
import type { Db } from '../../db/database';
import type { Credentials } from '../../wechat/credentials';
import { type Transport, httpTransport } from '../../wechat/http';
import { renderArticle } from '../../workers/documents/render-task';
import { type Checkpoint, noCheckpoint } from '../checkpoint';
import { createAftercare } from '../aftercare';
import { type Deliveries, createDeliveries } from '../deliveries';
import type { Pace } from '../pace';
import type { ArticleSnapshot, Clock, DeliveryPorts } from '../ports';
import type { TestPicture } from './pictures';

/** The parts of the application that send, without a window. */
export type Desk = ReturnType<typeof openDesk>;

const OVER: readonly Delivery['state'][] = ['done', 'failed', 'cancelled', 'stopped'];

/** Puts accounts and deliveries together over a database and a server that speaks WeChat's API. */
export function openDesk(options: {
  db: Db;
  server: Credentials;
  articles: ReadonlyMap<ArticleId, ArticleSnapshot>;
  pictures: readonly TestPicture[];
  companyThemes?: readonly CompanyTheme[];
  clock: Clock;
  pace: Pace;
  checkpoint?: Checkpoint;
  uploadsAtOnce?: number;
  /** Otherwise pictures go out as they are. */
  fitForUpload?: DeliveryPorts['assets']['fitForUpload'];
  transport?: Transport;
  /** Otherwise articles are rendered and checked in this thread. */
  renderArticle?: DeliveryPorts['renderArticle'];
  checkArticle?: DeliveryPorts['checkArticle'];
}) {
  const { db, clock } = options;
  const vault = createVault(db, testKeyStore());
  const unexpected: unknown[] = [];
  const changes: Delivery[] = [];
  const progress: DeliveryProgress[] = [];
  const watchers = new Set<(delivery: Delivery) => void>();
  const accounts = createAccounts({
    db,
    vault,
    transport: options.transport ?? httpTransport,
    sandbox: { ready: () => Promise.resolve(options.server), current: () => options.server },
    now: clock.now,
    delay: (ms) => clock.delay(ms),
    isSending: (id) => deliveries.isSending(id),
    onChange: () => undefined,
  });
  const deliveries: Deliveries = createDeliveries({
    db,
    accounts,
    readArticle: (id) => {
      const article = options.articles.get(id);
      return article
        ? Promise.resolve(article)
        : Promise.reject(new AppFailure(appError('not-found')));
    },
    companyThemes: () => options.companyThemes ?? [],
    renderArticle: options.renderArticle ?? renderArticle,
    checkArticle: options.checkArticle ?? checkArticle,
    assets: {
      find: (hash) => options.pictures.find((picture) => picture.hash === hash)?.asset ?? null,
      get: (hash) => pictureOf(hash).asset,
      fitForUpload:
        options.fitForUpload ??
        ((hash) =>
          Promise.resolve({ bytes: pictureOf(hash).bytes, mime: pictureOf(hash).asset.mime })),
    },
    clock,
    graceMs: () => 15 * 60_000,
    uploadsAtOnce: options.uploadsAtOnce ?? 1,
    paceOf: () => options.pace,
    checkpoint: options.checkpoint ?? noCheckpoint,
    onChange(delivery) {
      changes.push(delivery);
      for (const watcher of watchers) watcher(delivery);
    },
    onProgress: (now) => progress.push(now),
    onUnexpected: (error) => unexpected.push(error),
  });

  function pictureOf(hash: string): TestPicture {
    const found = options.pictures.find((picture) => picture.hash === hash);
    if (found === undefined) throw new AppFailure(appError('not-found'));
    return found;
  }

  /** Waits until a delivery is as `wanted`. */
  function until(id: DeliveryId, wanted: (delivery: Delivery) => boolean): Promise<Delivery> {
    const now = deliveries.get(id);
    if (wanted(now)) return Promise.resolve(now);
    return new Promise((resolve) => {
      const watcher = (delivery: Delivery) => {
        if (delivery.id !== id || !wanted(delivery)) return;
        watchers.delete(watcher);
        resolve(delivery);
      };
      watchers.add(watcher);
    });
  }

  return {
    db,
    vault,
    accounts,
    deliveries,
    aftercare: createAftercare({ db, accounts, clock }),
    changes,
    progress,
    unexpected,
    until,
    /** Waits until a delivery has ended or stopped. */
    untilOver: (id: DeliveryId) => until(id, (delivery) => OVER.includes(delivery.state)),
  };
}
