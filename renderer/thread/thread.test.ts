import { expect, it } from 'vitest';
import { z } from 'zod';
import { createThread, type StartThread } from './thread';

const messageSchema = z.object({ id: z.int(), value: z.unknown() });

/** A thread in this thread: answers with what a function makes of a question; undefined breaks it. */
function thread(answer: (value: unknown) => unknown) {
  const started: { ended: boolean }[] = [];
  const start: StartThread = (onMessage, onBroken) => {
    const state = { ended: false };
    started.push(state);
    const reply = (message: unknown) => {
      const { id, value } = messageSchema.parse(message);
      const found = answer(value);
      if (found === undefined) onBroken();
      else onMessage({ id, value: found });
    };
    return {
      post: (message) => queueMicrotask(() => reply(message)),
      end: () => (state.ended = true),
    };
  };
  return { made: createThread<number, string>(start, z.string()), started };
}

it('starts with the first question and answers each with its own', async () => {
  const { made, started } = thread((value) => `${String(value)}!`);
  expect(started).toHaveLength(0);
  expect(await Promise.all([1, 2].map((n) => made.ask(n)))).toEqual(['1!', '2!']);
  expect(started).toHaveLength(1);
});

it('answers null when the worker breaks, and starts another for the next question', async () => {
  let broken = true;
  const { made, started } = thread(() => (broken ? undefined : 'good'));
  expect(await made.ask(1)).toBeNull();
  broken = false;
  expect(await made.ask(2)).toBe('good');
  expect(started.map(({ ended }) => ended)).toEqual([true, false]);
});

it('answers null to an answer of another shape, and to all that wait when it is closed', async () => {
  expect(await thread(() => 7).made.ask(1)).toBeNull();
  const { made } = thread(() => 'late');
  const waiting = made.ask(1);
  made.close();
  expect(await waiting).toBeNull();
});
