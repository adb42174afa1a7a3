import type { z } from 'zod';

/** A worker that answers questions one after the other. */
export type Thread<Q, A> = {
  /** The answer; null when the thread could not give one. */
  ask(question: Q): Promise<A | null>;
  /** Ends the thread; what is still asked is answered with null. The next question starts another. */
  close(): void;
};

/** What a thread is spoken to through. */
export type ThreadPort = { post(message: unknown): void; end(): void };
/** Starts a thread; it calls back with each message, and once when it breaks. */
export type StartThread = (onMessage: (data: unknown) => void, onBroken: () => void) => ThreadPort;

/** A thread that is a worker of the page. */
export function inWorker(make: () => Worker): StartThread {
  return (onMessage, onBroken) => {
    const worker = make();
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => onMessage(data));
    worker.addEventListener('error', onBroken);
    return { post: (message) => worker.postMessage(message), end: () => worker.terminate() };
  };
}

/** Makes a thread that starts with its first question; `answer` checks what comes out of it. */
export function createThread<Q, A>(start: StartThread, answer: z.ZodType<A>): Thread<Q, A> {
  let port: ThreadPort | null = null;
  let last = 0;
  const waiting = new Map<number, (answer: A | null) => void>();

  function settle(id: number, value: A | null): void {
    waiting.get(id)?.(value);
    waiting.delete(id);
  }
  function giveUp(): void {
    port?.end();
    port = null;
    for (const id of waiting.keys()) settle(id, null);
  }
  function onMessage(data: unknown): void {
    const { id, value } = envelopeOf(data);
    const parsed = answer.safeParse(value);
    settle(id, parsed.success ? parsed.data : null);
  }
  return {
    ask: (value) =>
      new Promise((resolve) => {
        const id = ++last;
        waiting.set(id, resolve);
        port ??= start(onMessage, giveUp);
        port.post({ id, value });
      }),
    close: giveUp,
  };
}

/** Turns the calling worker into one that answers; a question that fails is answered with null. */
export function answerQuestions<Q, A>(
  question: z.ZodType<Q>,
  answer: (question: Q) => A | Promise<A>,
): void {
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const { id, value } = envelopeOf(data);
    const find = async () => answer(question.parse(value));
    find().then(
      (found) => postMessage({ id, value: found }),
      (cause: unknown) => {
        console.error('a thread could not answer', cause);
        postMessage({ id, value: null });
      },
    );
  });
}

/** What goes either way: the number of a question, with it or with its answer. */
function envelopeOf(data: unknown): { id: number; value: unknown } {
  if (typeof data !== 'object' || data === null || !('id' in data) || !('value' in data))
    throw new TypeError('not a message of a thread');
  return { id: Number(data.id), value: data.value };
}
