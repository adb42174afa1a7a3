import { type AppError, AppFailure, appError } from '../../core/contract/errors';
import type { DeliveryLogEntry } from '../../core/domain/delivery';
import type { AccountId, DeliveryId } from '../../core/domain/ids';
import { beijingDay } from '../../core/domain/quota';
import { type Result, fail, ok } from '../../core/result';
import { inTransaction } from '../db/sql';
import type { WechatClient } from '../wechat/client';
import { type WechatFailure, failureToAppError, isRefusal } from '../wechat/failure';
import {
  listDeliveryArticles,
  markWithdrawn,
  putArticleUrls,
  putCommentsOpen,
} from './article-queries';
import {
  type DeliveryRow,
  getDeliveryRow,
  listWithoutLinks,
  patchDelivery,
} from './delivery-queries';
import { addLog } from './log-queries';
import type { DeliveryPorts } from './ports';
import { forgetKnownDraft } from './remote-drafts';

/** Links that did not come within a week will not come any more. */
const LINKS_MS = 7 * 24 * 3600 * 1000;

/** Gone already: no such publication (53600), or the message cannot be deleted (any more) (40065). */
const GONE = [53600, 40065];

type AftercarePorts = Pick<DeliveryPorts, 'db' | 'accounts' | 'clock'>;

/**
 * What can be done with a draft before, and with articles after they went out. Each is one call at
 * once, not a step: repeating it does no harm. Failures are thrown as `AppFailure`.
 */
export function createAftercare(ports: AftercarePorts) {
  const { db, clock } = ports;

  function existing(id: DeliveryId): { row: DeliveryRow; client: WechatClient } {
    const row = getDeliveryRow(db, id);
    if (row === null || ports.accounts.get(row.accountId) === null) {
      throw new AppFailure(appError('not-found'));
    }
    return { row, client: ports.accounts.clientOf(row.accountId) };
  }

  function log(
    id: DeliveryId,
    event: DeliveryLogEntry['event'],
    detail: DeliveryLogEntry['detail'],
  ): void {
    addLog(db, id, { atMs: clock.now(), ordinal: null, event, detail });
  }

  function succeeded<T>(result: Result<T, WechatFailure>): T {
    if (!result.ok) throw new AppFailure(failureToAppError(result.error));
    return result.value;
  }

  return {
    /** Shows the draft on phones of followers. One name's failure does not keep the others from it. */
    async preview(
      id: DeliveryId,
      names: readonly string[],
    ): Promise<{ name: string; error: AppError | null }[]> {
      const { row, client } = existing(id);
      const { draftMediaId } = row;
      if (draftMediaId === null) throw new AppFailure(appError('not-found'));
      const outcomes: { name: string; error: AppError | null }[] = [];
      for (const name of new Set(names)) {
        const shown = await client.previewMass({ draftMediaId, wechatName: name });
        const error = shown.ok ? null : failureToAppError(shown.error);
        outcomes.push({ name, error });
        log(id, 'previewed', { name, error: error?.code ?? '' });
      }
      return outcomes;
    },

    /**
     * Takes an article, or all (null), off line again. Throws `confirmation-wrong` unless the
     * account's name was typed, `not-allowed` when nothing is out.
     */
    async withdraw(id: DeliveryId, article: number | null, typedName: string): Promise<void> {
      const { row, client } = existing(id);
      if (typedName.trim() !== row.accountName.trim()) {
        throw new AppFailure(appError('confirmation-wrong'));
      }
      const articles = listDeliveryArticles(db, id);
      if (row.state !== 'done' || (article !== null && articles[article] === undefined)) {
        throw new AppFailure(appError('not-allowed'));
      }
      log(id, 'withdrawn', { article: article ?? 'all', stage: 'intent' });
      const deleted = await takeOffLine(row, client, article);
      // Not there (any more) is as good as taken away.
      if (!deleted.ok && !isRefusal(deleted.error, ...GONE)) succeeded(deleted);
      inTransaction(db, () => {
        markWithdrawn(db, id, article, clock.now());
        const left = listDeliveryArticles(db, id).some((each) => each.withdrawnAtMs === null);
        // What is off line may be sent again.
        if (!left) patchDelivery(db, id, { onceKey: null });
        if (row.way.kind === 'draft' && row.draftMediaId !== null) {
          patchDelivery(db, id, { draftMediaId: null });
          forgetKnownDraft(db, row.accountId, row.draftMediaId);
        }
        log(id, 'withdrawn', { article: article ?? 'all', stage: 'done' });
      });
    },

    /** Opens or closes comments. Throws `not-allowed` while WeChat's number is not known. */
    async setComments(id: DeliveryId, article: number, open: boolean): Promise<void> {
      const { row, client } = existing(id);
      const known = listDeliveryArticles(db, id)[article];
      if (row.msgDataId === null || known === undefined) {
        throw new AppFailure(appError('not-allowed'));
      }
      succeeded(await client.setComments({ msgDataId: row.msgDataId, index: article, open }));
      inTransaction(db, () => {
        putCommentsOpen(db, id, article, open);
        log(id, 'comments', { article, open });
      });
    },

    findLinks,

    /**
     * Looks for the links of the mass sends of the last week: those that were found, and why others
     * were not. An account that fails once is not asked again; the others are.
     */
    async findMissingLinks(): Promise<{ found: DeliveryId[]; failures: AppFailure[] }> {
      const found: DeliveryId[] = [];
      const failures = new Map<AccountId, AppFailure>();
      for (const { id, accountId } of listWithoutLinks(db, clock.now() - LINKS_MS)) {
        if (ports.accounts.get(accountId)?.secret !== 'held' || failures.has(accountId)) continue;
        try {
          await findLinks(id);
        } catch (failure) {
          if (!(failure instanceof AppFailure)) throw failure;
          failures.set(accountId, failure);
        }
        const [first] = listDeliveryArticles(db, id);
        if (first !== undefined && first.url !== null) found.push(id);
      }
      return { found, failures: [...failures.values()] };
    },
  };

  /**
   * Asks the statistics of the day for what the sending itself did not tell: the addresses of a mass
   * send, the number of a publication whose answer was lost. They know it from the next morning
   * on. Leaves unknown what they do not know.
   */
  async function findLinks(id: DeliveryId): Promise<void> {
    const { row, client } = existing(id);
    if (row.finishedAtMs === null || row.way.kind === 'draft') return;
    const day = beijingDay(row.finishedAtMs);
    if (day >= beijingDay(clock.now())) return;
    const articles = listDeliveryArticles(db, id);
    const released = succeeded(await client.listReleased(day));
    const msgDataId =
      row.msgDataId ??
      released.find((one) => articles.some(({ url }) => url !== null && url === one.url))
        ?.msgDataId ??
      null;
    if (msgDataId === null) return;
    const urls = articles.map(
      (_, index) =>
        released.find((one) => one.msgDataId === msgDataId && one.index === index)?.url ?? null,
    );
    inTransaction(db, () => {
      patchDelivery(db, id, { msgDataId });
      putArticleUrls(db, id, urls);
    });
  }
}

/** After-care of deliveries. */
export type Aftercare = ReturnType<typeof createAftercare>;

async function takeOffLine(
  row: DeliveryRow,
  client: WechatClient,
  index: number | null,
): Promise<Result<unknown, WechatFailure>> {
  switch (row.way.kind) {
    case 'publish':
      return row.remoteArticleId === null
        ? nothingKnown()
        : client.deletePublication({ articleId: row.remoteArticleId, index });
    case 'mass':
      return row.msgId === null ? nothingKnown() : client.deleteMass({ msgId: row.msgId, index });
    case 'draft':
      if (index !== null || row.draftMediaId === null) return nothingKnown();
      return draftDeleted(await client.deleteDraft(row.draftMediaId));
  }
}

/** A draft that is gone already is deleted. */
function draftDeleted(result: Result<unknown, WechatFailure>): Result<unknown, WechatFailure> {
  return !result.ok && isRefusal(result.error, 40007) ? ok(null) : result;
}

function nothingKnown(): Result<unknown, WechatFailure> {
  return fail({ kind: 'secret', effect: 'none', error: appError('not-allowed') });
}
