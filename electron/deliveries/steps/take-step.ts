import type { DeliveryStepKind } from '../../../core/domain/delivery';
import { awaitPublication } from './await-publication';
import type { StepContext, StepOutcome } from './context';
import { createDraft } from './draft';
import { publish } from './publish';
import { upload } from './upload';
import { verifyDraft } from './verify';

const STEPS: Record<DeliveryStepKind, (context: StepContext) => Promise<StepOutcome>> = {
  'upload-image': uploadOf,
  'upload-cover': uploadOf,
  'create-draft': createDraft,
  'verify-draft': verifyDraft,
  publish,
  'await-publication': awaitPublication,
};

function uploadOf(context: StepContext): Promise<StepOutcome> {
  const hash = context.step.assetHash;
  if (hash === null) throw new Error('an upload without a picture');
  return upload(context, hash);
}

/** Takes the step of the context once. */
export function takeStep(context: StepContext): Promise<StepOutcome> {
  return STEPS[context.step.kind](context);
}
