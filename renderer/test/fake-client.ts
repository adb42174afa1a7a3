import type { CallInput, CallName, CallOutput } from '../../core/contract/calls';
import { appError } from '../../core/contract/errors';
import type { EventName, EventPayload } from '../../core/contract/events';
import { fail, type Result } from '../../core/result';
import type { Client } from '../ipc';

type Answer<T> = Result<T> | Promise<Result<T>>;
type Handlers = { [N in CallName]?: (input: CallInput<N>) => Answer<CallOutput<N>> };
type Listeners = { [N in EventName]?: Set<(payload: EventPayload<N>) => void> };

/** A client for tests: answers from the given handlers, notes every call, sends events on demand. */
export function createFakeClient(handlers: Handlers) {
  const made: { name: CallName; input: unknown }[] = [];
  const listeners: Listeners = {};

  async function call<N extends CallName>(name: N, input: CallInput<N>) {
    made.push({ name, input });
    const handler: Handlers[N] = handlers[name];
    const answer: Result<CallOutput<N>> = handler
      ? await handler(input)
      : fail(appError('not-allowed'));
    return answer;
  }

  function on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void) {
    const those: Set<(payload: EventPayload<N>) => void> = listeners[name] ?? new Set();
    those.add(listener);
    Object.assign(listeners, { [name]: those });
    return () => void those.delete(listener);
  }

  const client: Client = {
    call,
    on,
    importDropped: async () => fail(appError('not-allowed')),
  };
  return {
    client,
    handlers,
    /** The names of the calls made so far. */
    names: () => made.map((c) => c.name),
    inputsOf: (name: CallName) => made.filter((c) => c.name === name).map((c) => c.input),
    emit<N extends EventName>(name: N, payload: EventPayload<N>) {
      const those: Listeners[N] = listeners[name];
      those?.forEach((listener) => listener(payload));
    },
  };
}
