import type { CheckTask } from '../../../../core/checks/check-task';
import type { Finding } from '../../../../core/domain/finding';

export type { CheckTask };

/** A task on its way to the worker, and its answer. */
export type CheckRequest = { id: number; task: CheckTask };
export type CheckAnswer = { id: number; findings: Finding[] };
