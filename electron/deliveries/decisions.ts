import { AppFailure, appError } from '../../core/contract/errors';
import { manualItemSchema } from '../../core/domain/delivery';
import { type DeliveryAnswer, answersTo } from '../../core/domain/question';
import type { Db } from '../db/database';
import { inTransaction, runSql } from '../db/sql';
import { listDeliveryArticles } from './article-queries';
import { type DeliveryPatch, type DeliveryRow, patchDelivery } from './delivery-queries';
import { addLog } from './log-queries';
import { type DraftPlan, planDraft, planRelease } from './plan';
import { getKnownDraft, putKnownDraft } from './remote-drafts';
import { type StepRow, listStepRows, putSteps } from './step-queries';

/** Steps that bring pictures to WeChat; what comes behind them is what a decision can change. */
const UPLOADS: ReadonlySet<StepRow['kind']> = new Set(['upload-image', 'upload-cover']);

/**
 * Writes what a person has decided and what follows from it; the delivery can go on then. Throws
 * `AppFailure` `invalid-input` if it asks nothing that takes this answer.
 */
export function answerQuestion(
  db: Db,
  row: DeliveryRow,
  answer: DeliveryAnswer,
  atMs: number,
): void {
  const { question } = row;
  if (row.state !== 'stopped' || question === null || !answersTo(question).includes(answer)) {
    throw new AppFailure(appError('invalid-input'));
  }
  inTransaction(db, () => {
    const patch = follow(db, row, answer, atMs);
    patchDelivery(db, row.id, {
      state: 'running',
      question: null,
      error: null,
      resumeAtMs: null,
      ...patch,
    });
    const detail = { question: question.kind, answer };
    addLog(db, row.id, { atMs, ordinal: null, event: 'answered', detail });
  });
}

function follow(db: Db, row: DeliveryRow, answer: DeliveryAnswer, atMs: number): DeliveryPatch {
  switch (answer) {
    case 'go-on':
    case 'send-now':
      return {};
    case 'keep-theirs':
      replan(db, row, 'keep');
      return { draftMediaId: row.draftMediaId ?? row.oldDraftMediaId, oldDraftMediaId: null };
    case 'overwrite':
      // Nothing counts as written any more, so that every article is written again.
      forgetVersions(db, row);
      finishSteps(db, row, atMs, (step) => step.kind === 'inspect-draft');
      return {};
    case 'make-new':
      replan(db, row, 'create');
      return { draftMediaId: null, oldDraftMediaId: null };
    case 'sent':
      finishSteps(db, row, atMs, () => true);
      return {};
    case 'not-sent':
      // WeChat has taken the draft away, or somebody has: it is made again.
      replan(db, row, 'create');
      return { draftMediaId: null, oldDraftMediaId: null, publishId: null, adminDeadlineMs: null };
  }
}

/** Puts other steps in the place of everything behind the uploads. */
function replan(db: Db, row: DeliveryRow, draft: DraftPlan): void {
  const steps = listStepRows(db, row.id);
  const from = steps.findIndex((step) => !UPLOADS.has(step.kind));
  const manual = steps.flatMap((step) =>
    step.kind === 'manual' ? [manualItemSchema.parse(step.label)] : [],
  );
  const articles = listDeliveryArticles(db, row.id).length;
  putSteps(db, row.id, from === -1 ? steps.length : from, [
    ...planDraft(draft, articles),
    ...planRelease(row.way, manual),
  ]);
}

function forgetVersions(db: Db, row: DeliveryRow): void {
  const known = getKnownDraft(db, row.accountId, row.sourceId);
  if (known) putKnownDraft(db, row.accountId, row.sourceId, { ...known, versions: [] });
}

function finishSteps(
  db: Db,
  row: DeliveryRow,
  atMs: number,
  which: (step: StepRow) => boolean,
): void {
  for (const step of listStepRows(db, row.id)) {
    if (step.state === 'done' || !which(step)) continue;
    runSql(
      db,
      `UPDATE delivery_steps SET state = 'done', finished_at_ms = ?
       WHERE delivery_id = ? AND ordinal = ?`,
      atMs,
      row.id,
      step.ordinal,
    );
  }
}

/**
 * Ticks an item of the checklist; with the last one the delivery is `running` again. Throws
 * `AppFailure` `invalid-input` for a step that is no open item.
 */
export function tickItem(db: Db, row: DeliveryRow, ordinal: number, atMs: number): void {
  inTransaction(db, () => {
    const items = listStepRows(db, row.id).filter((step) => step.kind === 'manual');
    const item = items.find((step) => step.ordinal === ordinal && step.state !== 'done');
    if (item === undefined || row.question?.kind !== 'checklist') {
      throw new AppFailure(appError('invalid-input'));
    }
    finishSteps(db, row, atMs, (step) => step.ordinal === ordinal);
    addLog(db, row.id, { atMs, ordinal, event: 'ticked', detail: { item: item.label } });
    if (items.every((step) => step.state === 'done' || step.ordinal === ordinal)) {
      patchDelivery(db, row.id, { state: 'running', question: null });
    }
  });
}
