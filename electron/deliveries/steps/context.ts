import type { AppError } from '../../../core/contract/errors';
import type { DeliveryQuestion } from '../../../core/domain/question';
import type { FrozenVersion } from '../../../core/domain/version';
import type { WechatClient } from '../../wechat/client';
import type { WechatFailure } from '../../wechat/failure';
import type { Moment } from '../checkpoint';
import type { DeliveryRow } from '../delivery-queries';
import { writeIntent } from '../journal';
import type { Pace } from '../pace';
import type { DeliveryPorts } from '../ports';
import type { StepRow } from '../step-queries';

/** What a step works with. Rows are as they were when the step began. */
export type StepContext = {
  ports: DeliveryPorts;
  delivery: DeliveryRow;
  /** The frozen articles in order. */
  versions: readonly FrozenVersion[];
  steps: readonly StepRow[];
  step: StepRow;
  client: WechatClient;
  pace: Pace;
  checkpoint(moment: Moment): Promise<void>;
  /** Told how many bytes a picture has, before it goes out. */
  onSized(bytes: number): void;
  /** Waits; throws {@link Interrupted} when the delivery is cancelled or the application quits. */
  pause(ms: number): Promise<void>;
};

/** Journals that the step's call is about to be made; throws {@link Interrupted} if it must not be. */
export function intend(context: StepContext): void {
  const { ports, delivery, step, client } = context;
  if (!writeIntent(ports.db, delivery.id, step, client.serverNow())) throw new Interrupted();
}

/** How taking a step ended. The journal holds the rest. */
export type StepOutcome =
  /** The journal has moved on; look at it again. */
  | { kind: 'onward' }
  /** The call failed; whether to wait or stop depends on the failure. */
  | { kind: 'failed'; failure: WechatFailure }
  /** A person has to decide. */
  | { kind: 'asked'; question: DeliveryQuestion; error: AppError | null }
  /** WeChat has ended the matter. */
  | { kind: 'ended'; error: AppError }
  /** Nothing to do but to ask again later. `admin`: somebody has to confirm on a phone. */
  | { kind: 'poll'; admin: boolean };

/** Ends a wait early. Whoever waited must not go on as if the time had passed. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted');
    this.name = 'Interrupted';
  }
}
