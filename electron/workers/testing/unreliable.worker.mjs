import { parentPort } from 'node:worker_threads';

// A thread that misbehaves on request.
let count = 0;
parentPort?.on('message', ({ name, input }) => {
  count += 1;
  if (name === 'crash') process.exit(1);
  if (name === 'crashOnce' && input.flag[0] === 0) {
    input.flag[0] = 1;
    process.exit(1);
  }
  if (name === 'throwOutside') throw new Error('outside of a task');
  if (name === 'hang') for (;;);
  parentPort?.postMessage(
    name === 'refuse'
      ? { ok: false, error: { code: 'not-found' }, detail: '' }
      : { ok: true, value: count },
  );
});
