import { type AppError, AppFailure, appError } from '../../core/contract/errors';
import type { Account } from '../../core/domain/account';
import { mayMassSend } from '../../core/domain/allowance';
import type { Delivery, DeliveryLogEntry } from '../../core/domain/delivery';
import type { AccountId, DeliveryId } from '../../core/domain/ids';
import type { DeliveryAnswer } from '../../core/domain/question';
import type { FrozenVersion } from '../../core/domain/version';
import { inTransaction } from '../db/sql';
import { listVersions } from './article-queries';
import { cancelDelivery } from './cancel';
import { answerQuestion, tickItem } from './decisions';
import {
  type DeliveryRow,
  getDeliveryRow,
  listDeliveryRows,
  listHeldRows,
  listStoppedBy,
  listUnendedRows,
  patchDelivery,
} from './delivery-queries';
import { type Hold, type SendRequest, enterDelivery } from './enter';
import { hashOfVersions } from './freeze';
import { addLog, listLog } from './log-queries';
import { massAllowance } from './mass-allowance';
import type { DeliveryPorts } from './ports';
import { type EnteredArticle, createPreparation } from './preparation';
import { createRunners } from './runners';
import { toDelivery } from './shown';

/** The deliveries of this machine. Failures are thrown as `AppFailure`. */
export function createDeliveries(ports: DeliveryPorts) {
  const { db, clock } = ports;
  const preparation = createPreparation(ports);
  const runners = createRunners(ports);

  function existing(id: DeliveryId): DeliveryRow {
    const row = getDeliveryRow(db, id);
    if (row === null) throw new AppFailure(appError('not-found'));
    return row;
  }

  const shown = (row: DeliveryRow): Delivery => toDelivery(db, row);

  function changed(id: DeliveryId): Delivery {
    const delivery = shown(existing(id));
    ports.onChange(delivery);
    return delivery;
  }

  function proceed(id: DeliveryId): Delivery {
    runners.proceed(existing(id));
    return changed(id);
  }

  function usableAccount(id: AccountId): Account {
    const account = ports.accounts.get(id);
    if (account === null) throw new AppFailure(appError('not-found'));
    if (account.secret === 'locked') throw new AppFailure(appError('vault-locked'));
    if (account.secret === 'missing') throw new AppFailure(appError('secret-missing'));
    return account;
  }

  /**
   * Goes on with a stopped delivery, or at once with a waiting one. Others are left alone.
   * `unlocked`: not because somebody wants it, but because its secrets can be read again.
   */
  function resume(id: DeliveryId, unlocked = false): Delivery {
    const { state } = existing(id);
    if (state === 'running' || state === 'held') return changed(id);
    if (state === 'stopped') {
      inTransaction(db, () => {
        patchDelivery(db, id, { state: 'running', error: null, question: null, resumeAtMs: null });
        const detail: DeliveryLogEntry['detail'] = unlocked ? { unlocked } : {};
        addLog(db, id, { atMs: clock.now(), ordinal: null, event: 'resumed', detail });
      });
    }
    return proceed(id);
  }

  return {
    list: (): Delivery[] => listDeliveryRows(db).map(shown),
    get: (id: DeliveryId): Delivery => shown(existing(id)),
    log: (id: DeliveryId): DeliveryLogEntry[] => listLog(db, existing(id).id),

    /** Whether an account has a delivery on its way or waiting for its time, so that it must stay. */
    isSending: (accountId: AccountId): boolean =>
      [...listUnendedRows(db), ...listHeldRows(db)].some((row) => row.accountId === accountId),

    check: preparation.check,
    prepare: preparation.prepare,
    render: preparation.render,

    /** What was sent of one article (from 0), as it was frozen. */
    version(id: DeliveryId, article: number): FrozenVersion {
      const version = listVersions(db, existing(id).id)[article];
      if (version === undefined) throw new AppFailure(appError('not-found'));
      return version;
    },

    /**
     * Freezes the articles as they are now and starts sending them. Throws what
     * {@link enterDelivery} throws, `article-has-errors`, `vault-locked`, `secret-missing`,
     * `not-found`, `invalid-input` for an article that is named twice. With `hold` nothing is sent
     * before {@link release}.
     */
    async start(request: SendRequest, hold: Hold | null = null): Promise<Delivery> {
      if (new Set(request.articleIds).size !== request.articleIds.length) {
        throw new AppFailure(appError('invalid-input'));
      }
      const account = usableAccount(request.accountId);
      const articles: EnteredArticle[] = [];
      for (const articleId of request.articleIds) {
        articles.push(await preparation.freeze(articleId, account));
      }
      ports.assertMayStart?.({
        versionHash: hashOfVersions(articles.map((article) => article.versionHash)),
        way: request.way,
        confirmedBy: request.confirmedBy ?? null,
      });
      const id = enterDelivery(ports, request, account, articles, hold);
      return hold === null ? proceed(id) : changed(id);
    },

    /** What keeps a held delivery from going out now, or null. */
    async obstacle(id: DeliveryId): Promise<AppError | null> {
      try {
        const { accountId, way } = existing(id);
        usableAccount(accountId);
        if (way.kind !== 'mass') return null;
        const allowance = await massAllowance(ports, accountId, false);
        const may = mayMassSend(allowance, way.audience.kind);
        return may ? null : appError('mass-allowance-spent');
      } catch (error) {
        if (error instanceof AppFailure) return error.appError;
        throw error;
      }
    },

    /**
     * Sets a held delivery running because its time has come, or because somebody wants it now
     * (null); for use inside a transaction, before {@link launchReleased}.
     */
    release(id: DeliveryId, dueAtMs: number | null): void {
      if (existing(id).state !== 'held') throw new AppFailure(appError('not-allowed'));
      patchDelivery(db, id, { state: 'running' });
      const detail: DeliveryLogEntry['detail'] = dueAtMs === null ? {} : { dueAtMs };
      addLog(db, id, { atMs: clock.now(), ordinal: null, event: 'released', detail });
    },

    /** Takes the first step of a released delivery. */
    launchReleased: (id: DeliveryId): void => void proceed(id),

    /**
     * Stops a delivery and takes its draft away; a delivery whose outcome nobody can tell is given
     * up. Throws `delivery-not-cancellable` from the publish or mass call on.
     */
    cancel(id: DeliveryId): Delivery {
      cancelDelivery(db, id, clock.now());
      return proceed(id);
    },

    resume: (id: DeliveryId): Delivery => resume(id),

    /** Answers the question of a stopped delivery. Throws `invalid-input` if it takes no such answer. */
    answer(id: DeliveryId, answer: DeliveryAnswer): Delivery {
      answerQuestion(db, existing(id), answer, clock.now());
      return proceed(id);
    },

    /** Ticks an item of the checklist; the last one makes the delivery go on. */
    tick(id: DeliveryId, ordinal: number): Delivery {
      tickItem(db, existing(id), ordinal, clock.now());
      return existing(id).state === 'running' ? proceed(id) : changed(id);
    },

    /** Tells everybody that something about a delivery has changed. */
    changed,

    /** The address of a published article (from 0). Throws `not-found` while there is none. */
    publishedUrl(id: DeliveryId, article: number): string {
      const url = shown(existing(id)).articles[article]?.url ?? null;
      if (url === null) throw new AppFailure(appError('not-found'));
      return url;
    },

    /** Goes on with what was on its way when the application ended. */
    goOn: runners.goOn,

    /** Looks again at once after the computer slept: waits may be over, the network is back. */
    goOnAfterSleep: runners.wakeAll,

    /** Goes on with deliveries that stopped because the vault was locked. */
    goOnAfterUnlock(): void {
      for (const row of listStoppedBy(db, 'vault-locked')) resume(row.id, true);
    },

    /** Takes no more steps, and waits a moment for calls that are under way. */
    close: runners.close,
  };
}

/** The deliveries of this machine. */
export type Deliveries = ReturnType<typeof createDeliveries>;
