import { appError } from '../../../core/contract/errors';
import { compareArticles } from '../../../core/wechat/read-back';
import { failureToAppError, isRefusal } from '../../wechat/failure';
import { reopenStep, writeAnswer } from '../journal';
import { type StepContext, type StepOutcome, intend } from './context';
import { articleToSend } from './draft';

const NO_SUCH_DRAFT = 40007;

/**
 * Reads the draft back and compares it with what was sent. Differences are recorded, and a person
 * decides about them before anything is published.
 */
export async function verifyDraft(context: StepContext): Promise<StepOutcome> {
  const { ports, delivery, step, steps, client } = context;
  const { db, clock } = ports;
  const mediaId = delivery.draftMediaId;
  if (mediaId === null) throw new Error('the draft has no id');

  intend(context);
  await context.checkpoint('before');
  const stored = await client.getDraft(mediaId);
  await context.checkpoint('after-call');
  if (!stored.ok) {
    const creation = steps.find((other) => other.kind === 'create-draft');
    if (isRefusal(stored.error, NO_SUCH_DRAFT) && creation) {
      // Somebody deleted it, or published it by hand. Going on makes a new one: not without asking.
      const error = failureToAppError(stored.error);
      reopenStep(db, delivery.id, creation, { draftMediaId: null, state: 'stopped', error });
      return { kind: 'stopped', error };
    }
    return { kind: 'failed', failure: stored.error };
  }
  const [article] = stored.value;
  const differences = article ? compareArticles(articleToSend(context), article) : [];
  const error =
    differences.length === 0 ? null : appError('draft-differs', { count: differences.length });
  // In one transaction: killed in between, it would go on to publish without having asked.
  writeAnswer(db, delivery.id, step.ordinal, {
    atMs: clock.now(),
    reused: false,
    patch: error === null ? { differences } : { differences, state: 'stopped', error },
  });
  await context.checkpoint('after-journal');
  return error === null ? { kind: 'onward' } : { kind: 'stopped', error };
}
