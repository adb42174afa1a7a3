import type { DeliveryStepKind } from '../../../core/domain/delivery';
import { awaitPublication } from './await-publication';
import type { StepContext, StepOutcome } from './context';
import { createDraft } from './draft';
import { deleteOldDraft, inspectDraft, updateDraft } from './existing-draft';
import { awaitMass, sendMass } from './mass';
import { publish } from './publish';
import { upload } from './upload';
import { verifyDraft } from './verify';

const STEPS: Record<DeliveryStepKind, (context: StepContext) => Promise<StepOutcome>> = {
  'upload-image': uploadOf,
  'upload-cover': uploadOf,
  'inspect-draft': inspectDraft,
  'create-draft': createDraft,
  'update-draft': updateDraft,
  'verify-draft': verifyDraft,
  'delete-old-draft': deleteOldDraft,
  manual: askForTicks,
  publish,
  'await-publication': awaitPublication,
  'mass-send': sendMass,
  'await-mass': awaitMass,
};

function uploadOf(context: StepContext): Promise<StepOutcome> {
  const hash = context.step.assetHash;
  if (hash === null) throw new Error('an upload without a picture');
  return upload(context, hash);
}

/** Nothing goes on before the publisher has ticked what only the website can set. */
function askForTicks(): Promise<StepOutcome> {
  return Promise.resolve({ kind: 'asked', question: { kind: 'checklist' }, error: null });
}

/** Takes the step of the context once. */
export function takeStep(context: StepContext): Promise<StepOutcome> {
  return STEPS[context.step.kind](context);
}
