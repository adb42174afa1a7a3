import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { bundleForNode } from '../db/testing/bundle';
import { openForTest, tempFolder } from '../db/testing/temp';
import { newId, storeOn } from './testing';

test('nothing that was acknowledged is lost when the process is killed', async () => {
  const writer = await bundleForNode(join(import.meta.dirname, 'testing-writer.ts'));
  const file = join(tempFolder(), 'gaotai.sqlite');
  const id = newId();
  let acknowledged = -1;
  // Each round stops elsewhere: in an append, in a compaction, in a projection, right after start.
  for (const more of [1, 24, 25, 26, 60, 7]) {
    const child = spawn(process.execPath, [writer, file, id], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(child, 'exit');
    const goal = acknowledged + more;
    for await (const line of createInterface(child.stdout)) {
      acknowledged = Number(line);
      if (acknowledged >= goal) child.kill('SIGKILL');
    }
    expect((await exited)[1]).toBe('SIGKILL');

    const db = openForTest(file);
    const store = storeOn(db);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, await store.open(id));
    const there = doc.getMap('threads');
    const missing = Array.from({ length: acknowledged + 1 }, (_, n) => n).filter(
      (n) => !there.has(String(n)),
    );
    expect(missing).toEqual([]);
    await store.catchUp();
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  }
}, 60_000);
