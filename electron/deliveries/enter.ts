import { randomUUID } from 'node:crypto';
import { AppFailure, appError } from '../../core/contract/errors';
import type { Account } from '../../core/domain/account';
import type { ManualItem } from '../../core/domain/delivery';
import {
  type AccountId,
  type ArticleId,
  type DeliveryId,
  type EditionId,
  deliveryIdSchema,
} from '../../core/domain/ids';
import { type Way, onceKey } from '../../core/domain/way';
import { inTransaction } from '../db/sql';
import { insertDeliveryArticles } from './article-queries';
import { checklistOf } from './checklist';
import { findDone, findOpenDelivery, insertDeliveryRow, patchDelivery } from './delivery-queries';
import { hashOfVersions } from './freeze';
import { addLog } from './log-queries';
import { type DraftPlan, planSteps } from './plan';
import type { DeliveryPorts } from './ports';
import type { EnteredArticle } from './preparation';
import { getKnownDraft } from './remote-drafts';
import { putSteps } from './step-queries';

/** What is to be sent, where, and how. */
export type SendRequest = {
  /** 1 to 8, the head first. */
  articleIds: readonly ArticleId[];
  editionId?: EditionId | null;
  accountId: AccountId;
  way: Way;
  manual?: readonly ManualItem[];
  confirmedBy?: string | null;
};

/** Notes when a delivery shall go out, inside the transaction that writes it down. */
export type Hold = (id: DeliveryId) => void;

/**
 * Writes a delivery down with all its steps. Throws `delivery-in-progress` while one of the articles
 * is on its way to the account, `delivery-already-published` for a version that was sent there in the
 * same way, `invalid-input` without articles.
 */
export function enterDelivery(
  { db, clock, assets }: Pick<DeliveryPorts, 'db' | 'clock' | 'assets'>,
  request: SendRequest,
  account: Account,
  articles: readonly EnteredArticle[],
  hold: Hold | null,
): DeliveryId {
  const { accountId, way, editionId = null, confirmedBy = null } = request;
  const [head] = articles;
  if (head === undefined) throw new AppFailure(appError('invalid-input'));
  const id = deliveryIdSchema.parse(randomUUID());
  const sourceId = editionId ?? head.articleId;
  const versionHash = hashOfVersions(articles.map((article) => article.versionHash));
  const key = onceKey(way, versionHash);
  const createdAtMs = clock.now();
  const inArticles = articles.flatMap((article) => article.manual);
  const manual = checklistOf(way, request.manual ?? [], inArticles);
  inTransaction(db, () => {
    if (findOpenDelivery(db, accountId, sourceId, request.articleIds) !== null) {
      throw new AppFailure(appError('delivery-in-progress'));
    }
    if (key !== null && findDone(db, { accountId, sourceId, onceKey: key }) !== null) {
      throw new AppFailure(appError('delivery-already-published'));
    }
    const known = getKnownDraft(db, accountId, sourceId);
    const draft: DraftPlan =
      known === null ? 'create' : known.stored.length === articles.length ? 'update' : 'replace';
    insertDeliveryRow(db, {
      id,
      editionId,
      sourceId,
      accountId,
      accountName: account.name,
      sandbox: account.sandbox,
      title: head.version.title,
      versionHash,
      way,
      onceKey: key,
      confirmedBy,
      draftMediaId: draft === 'update' ? (known?.mediaId ?? null) : null,
      oldDraftMediaId: draft === 'replace' ? (known?.mediaId ?? null) : null,
      // 32 bytes: all that WeChat allows.
      clientMsgId: id.replaceAll('-', ''),
      createdAtMs,
    });
    if (hold !== null) patchDelivery(db, id, { state: 'held' });
    insertDeliveryArticles(db, id, articles);
    const versions = articles.map((article) => article.version);
    putSteps(db, id, 0, planSteps(versions, assets, { way, manual, draft }));
    addLog(db, id, {
      atMs: createdAtMs,
      ordinal: null,
      event: hold === null ? 'started' : 'held',
      detail: {
        account: account.name,
        way: JSON.stringify(way),
        articles: articles.length,
        version: versionHash,
        confirmedBy: confirmedBy ?? '',
      },
    });
    hold?.(id);
  });
  return id;
}
