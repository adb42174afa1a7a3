import { randomUUID } from 'node:crypto';
import { AppFailure, appError } from '../../core/contract/errors';
import type { Account } from '../../core/domain/account';
import type { Delivery } from '../../core/domain/delivery';
import type { Finding } from '../../core/domain/finding';
import {
  type AccountId,
  type ArticleId,
  type DeliveryId,
  assetHashSchema,
  deliveryIdSchema,
} from '../../core/domain/ids';
import { loadTypesetting } from '../../core/typesetting/load';
import { renderDocument } from '../../core/wechat/render';
import { themeOfArticle } from '../../core/wechat/themes/theme-of';
import { inTransaction } from '../db/sql';
import {
  type DeliveryRow,
  findOpenDelivery,
  findPublishedVersion,
  getDeliveryRow,
  insertDelivery,
  isPastReturn,
  isUnresolved,
  listDeliveryRows,
  listStepRows,
  listStoppedBy,
  listUnendedRows,
  patchDelivery,
  toDelivery,
} from './delivery-queries';
import { freeze, hashOfVersion, planSteps } from './freeze';
import type { DeliveryPorts } from './ports';
import { type Runner, createRunner } from './runner';
import { createTurns } from './turns';

/** How long closing waits for calls that are under way; the journal takes care of the rest. */
const CLOSING_MS = 2_000;

/** The deliveries of this machine. Failures are thrown as `AppFailure`. */
export function createDeliveries(ports: DeliveryPorts) {
  const { db, clock } = ports;
  const turns = createTurns();
  const runners = new Map<DeliveryId, { runner: Runner; ended: Promise<void> }>();
  let closing = false;

  function existing(id: DeliveryId): DeliveryRow {
    const row = getDeliveryRow(db, id);
    if (row === null) throw new AppFailure(appError('not-found'));
    return row;
  }

  function shown(row: DeliveryRow): Delivery {
    return toDelivery(row, listStepRows(db, row.id));
  }

  function changed(id: DeliveryId): Delivery {
    const delivery = shown(existing(id));
    ports.onChange(delivery);
    return delivery;
  }

  /** Starts the runner of a delivery if it has none. */
  function launch(row: DeliveryRow): void {
    if (closing || runners.has(row.id)) return;
    const runner = createRunner(ports, row.id, () => closing);
    const ended = follow(runner, row);
    runners.set(row.id, { runner, ended });
  }

  async function follow(runner: Runner, row: DeliveryRow): Promise<void> {
    try {
      await walk(runner, row);
    } catch (error) {
      ports.onUnexpected(error);
      return;
    } finally {
      runners.delete(row.id);
    }
    // Resumed in the very moment in which it stopped.
    const now = closing ? null : getDeliveryRow(db, row.id);
    if (now?.state === 'running') launch(now);
  }

  async function walk(runner: Runner, row: DeliveryRow): Promise<void> {
    const outcome = await turns.take(row.accountId, () => runner.runToPublication());
    // Waiting for the publication keeps no other delivery from going on.
    if (outcome === 'submitted') await runner.runToEnd();
  }

  /** Reads an article as it is now, renders and checks it. */
  async function examine(articleId: ArticleId, account: Account) {
    const { meta, document } = await ports.readArticle(articleId);
    const rendered = renderDocument(document, {
      theme: themeOfArticle(meta),
      typesetting: await loadTypesetting(document),
    });
    const findAsset = (hash: string) => {
      const known = assetHashSchema.safeParse(hash);
      return known.success ? ports.assets.find(known.data) : null;
    };
    const findings = ports.checkArticle({ meta, document, rendered, account, findAsset });
    return { meta, rendered, findings };
  }

  function usableAccount(id: AccountId): Account {
    const account = ports.accounts.get(id);
    if (account === null) throw new AppFailure(appError('not-found'));
    if (account.secret === 'locked') throw new AppFailure(appError('vault-locked'));
    if (account.secret === 'missing') throw new AppFailure(appError('secret-missing'));
    return account;
  }

  /** Goes on with a stopped delivery, or at once with a waiting one. Others are left alone. */
  function resume(id: DeliveryId): Delivery {
    const row = existing(id);
    if (row.state === 'stopped') {
      patchDelivery(db, id, { state: 'running', error: null, resumeAtMs: null });
    }
    if (row.state === 'stopped' || row.state === 'waiting') wakeOrLaunch(id);
    return changed(id);
  }

  return {
    list: (): Delivery[] => listDeliveryRows(db).map(shown),
    get: (id: DeliveryId): Delivery => shown(existing(id)),

    /** Whether an account has a delivery on its way, so that it must stay. */
    isSending: (accountId: AccountId): boolean =>
      listUnendedRows(db).some((row) => row.accountId === accountId),

    /** The pre-flight check of an article for an account. */
    async check(articleId: ArticleId, accountId: AccountId): Promise<Finding[]> {
      const account = ports.accounts.get(accountId);
      if (account === null) throw new AppFailure(appError('not-found'));
      return (await examine(articleId, account)).findings;
    },

    /**
     * Freezes the article as it is now and starts sending it. Throws `delivery-in-progress` while
     * the article is on its way to the account, `delivery-already-published` for a version that is
     * online there, `article-has-errors`, `vault-locked`, `secret-missing`, `not-found`.
     */
    async start(articleId: ArticleId, accountId: AccountId): Promise<Delivery> {
      const account = usableAccount(accountId);
      const { meta, rendered, findings } = await examine(articleId, account);
      if (findings.some((finding) => finding.severity === 'error')) {
        throw new AppFailure(appError('article-has-errors'));
      }
      const version = freeze(meta, rendered);
      const versionHash = hashOfVersion(version);
      const steps = planSteps(version, ports.assets);
      const id = deliveryIdSchema.parse(randomUUID());
      inTransaction(db, () => {
        if (findOpenDelivery(db, accountId, articleId) !== null) {
          throw new AppFailure(appError('delivery-in-progress'));
        }
        if (findPublishedVersion(db, { accountId, articleId, versionHash }) !== null) {
          throw new AppFailure(appError('delivery-already-published'));
        }
        const { name: accountName, sandbox } = account;
        const createdAtMs = clock.now();
        const { title } = version;
        insertDelivery(
          db,
          { id, articleId, accountId, accountName, sandbox, title, versionHash, createdAtMs },
          version,
          steps,
        );
      });
      launch(existing(id));
      return changed(id);
    },

    /**
     * Stops a delivery and takes its draft away; a delivery whose outcome nobody can tell is given
     * up. Throws `delivery-not-cancellable` from the publish call on.
     */
    cancel(id: DeliveryId): Delivery {
      inTransaction(db, () => {
        const row = existing(id);
        const steps = listStepRows(db, id);
        if (!toDelivery(row, steps).cancellable) {
          throw new AppFailure(appError('delivery-not-cancellable'));
        }
        const finishedAtMs = clock.now();
        if (isPastReturn(steps) && isUnresolved(row)) {
          patchDelivery(db, id, { state: 'failed', finishedAtMs });
        } else if (steps.every((step) => step.state === 'waiting')) {
          patchDelivery(db, id, {
            state: 'cancelled',
            error: null,
            resumeAtMs: null,
            finishedAtMs,
          });
        } else {
          patchDelivery(db, id, { state: 'running', cancelRequested: true, resumeAtMs: null });
        }
      });
      wakeOrLaunch(id);
      return changed(id);
    },

    resume,

    /** The address of the published article. Throws `not-found` while there is none. */
    publishedUrl(id: DeliveryId): string {
      const { url } = existing(id);
      if (url === null) throw new AppFailure(appError('not-found'));
      return url;
    },

    /** Goes on with what was on its way when the application ended. */
    goOn(): void {
      for (const row of listUnendedRows(db)) launch(row);
    },

    /** Goes on with deliveries that stopped because the vault was locked. */
    goOnAfterUnlock(): void {
      for (const row of listStoppedBy(db, 'vault-locked')) resume(row.id);
    },

    /** Takes no more steps, and waits a moment for calls that are under way. */
    async close(): Promise<void> {
      closing = true;
      const ends = [...runners.values()].map(({ runner, ended }) => {
        runner.wake();
        return ended;
      });
      const patience = new AbortController();
      await Promise.race([Promise.all(ends), clock.delay(CLOSING_MS, patience.signal)]);
      patience.abort();
    },
  };

  function wakeOrLaunch(id: DeliveryId): void {
    const running = runners.get(id);
    if (running) running.runner.wake();
    else launch(existing(id));
  }
}

/** The deliveries of this machine. */
export type Deliveries = ReturnType<typeof createDeliveries>;
