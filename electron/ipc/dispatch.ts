import type { z } from 'zod';
import {
  callNames,
  calls,
  type CallName,
  type CallOutput,
  type Calls,
  type Envelope,
} from '../../core/contract/calls';
import { AppFailure, type AppError, appError } from '../../core/contract/errors';

/** Answers a raw input with an envelope; never throws. */
export type Answer = (input: unknown) => Promise<Envelope<unknown>>;

/** Told about failures that are bugs or surprises, never about expected ones. */
export type OnUnexpected = (where: string, error: unknown) => void;

type Inputs = { [N in CallName]: { input: z.ZodType<z.output<Calls[N]['input']>> } };

/** The handlers of all calls; a call without a handler does not compile. */
export type CallHandlers = {
  [N in CallName]: (input: z.output<Calls[N]['input']>) => CallOutput<N> | Promise<CallOutput<N>>;
};

/**
 * Puts a schema before a handler and an envelope around its outcome. A thrown {@link AppFailure}
 * keeps its code; anything else becomes `unexpected` and is reported.
 */
export function answerWith<I, O>(
  where: string,
  schema: z.ZodType<I>,
  handler: (input: I) => O | Promise<O>,
  onUnexpected: OnUnexpected,
): Answer {
  return async (raw) => {
    const input = schema.safeParse(raw);
    if (!input.success) return { ok: false, error: appError('invalid-input') };
    try {
      return { ok: true, value: await handler(input.data) };
    } catch (error) {
      if (error instanceof AppFailure) return { ok: false, error: error.appError };
      onUnexpected(where, error);
      return { ok: false, error: appError('unexpected') };
    }
  };
}

/** What calls are answered with. */
export type DispatchPorts = {
  handlers: Partial<CallHandlers>;
  /** Handlers that are loaded when one of them is first called. */
  later: () => Promise<Partial<CallHandlers>>;
  /** The answer to calls that have no handler, as when the store could not be opened. */
  otherwise: AppError;
  onUnexpected: OnUnexpected;
};

/**
 * Makes what answers every call of the contract by its name; names that are no call are refused.
 */
export function createDispatch(
  ports: DispatchPorts,
): (name: unknown, input: unknown) => Promise<Envelope<unknown>> {
  const contract: Inputs = calls;
  function answerOf<N extends CallName>(name: N): Answer {
    return answerWith(
      name,
      contract[name].input,
      async (input) => {
        const handler = ports.handlers[name] ?? (await ports.later())[name];
        if (!handler) throw new AppFailure(ports.otherwise);
        return handler(input);
      },
      ports.onUnexpected,
    );
  }
  const answers = new Map<unknown, Answer>(callNames.map((name) => [name, answerOf(name)]));
  return async (name, input) =>
    answers.get(name)?.(input) ?? { ok: false, error: appError('not-allowed') };
}
