import { expect, test } from 'vitest';
import { documentWith } from '../../../../core/document/build';
import { parseArticleMeta } from '../../../../core/domain/article';
import { type CheckWorker, createCheckRunner } from './check-runner';
import type { CheckAnswer, CheckRequest, CheckTask } from './check-task';

const task = (title: string): CheckTask => ({
  meta: parseArticleMeta({ title }),
  document: documentWith([]),
  parts: [],
  images: [],
  assets: [],
  wordLists: [],
  externalLinks: false,
});

/** A worker whose answers the test gives. */
function manualWorker() {
  const target = new EventTarget();
  const asked: CheckRequest[] = [];
  const worker: CheckWorker & { terminated: boolean } = {
    terminated: false,
    postMessage: (request: CheckRequest) => void asked.push(request),
    addEventListener: target.addEventListener.bind(target),
    terminate() {
      worker.terminated = true;
    },
  };
  const answer = (index: number) => {
    const { id, task } = asked[index]!;
    const data: CheckAnswer = { id, findings: [{ rule: task.meta.title, severity: 'info' }] };
    target.dispatchEvent(new MessageEvent('message', { data }));
  };
  return { worker, asked, answer, fail: () => target.dispatchEvent(new Event('error')) };
}

test('one check at a time; of those that wait only the newest is made', async () => {
  const { worker, asked, answer } = manualWorker();
  const runner = createCheckRunner(
    () => worker,
    () => {},
  );
  const [first, second, third] = ['一', '二', '三'].map((title) => runner.run(task(title)));
  expect(asked).toHaveLength(1);
  answer(0);
  answer(1);
  expect(await first).toMatchObject([{ rule: '一' }]);
  expect(await second).toBeNull();
  expect(await third).toMatchObject([{ rule: '三' }]);
});

test('a thread that fails is told about and replaced', async () => {
  const workers = [manualWorker(), manualWorker()];
  const trouble: unknown[] = [];
  let started = 0;
  const runner = createCheckRunner(
    () => workers[started++]!.worker,
    (error) => trouble.push(error),
  );
  const failed = runner.run(task('一'));
  workers[0]!.fail();
  expect(await failed).toBeNull();
  expect(trouble).toHaveLength(1);
  const next = runner.run(task('二'));
  workers[1]!.answer(0);
  expect(await next).toMatchObject([{ rule: '二' }]);
});

test('closing settles what runs and what waits', async () => {
  const { worker } = manualWorker();
  const runner = createCheckRunner(
    () => worker,
    () => {},
  );
  const open = [runner.run(task('一')), runner.run(task('二'))];
  runner.close();
  expect(await Promise.all(open)).toEqual([null, null]);
  expect(worker.terminated).toBe(true);
});
