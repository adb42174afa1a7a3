import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { liveMeta } from './article-meta';

describe('the meta of an open article', () => {
  it('has defaults, changes in one transaction and tells of changes from anywhere', () => {
    const doc = new Y.Doc();
    const meta = liveMeta(doc);
    let told = 0;
    const stop = meta.subscribe(() => (told += 1));
    expect(meta.get()).toMatchObject({ title: '', status: 'drafting', cover: null });
    meta.set({ title: '仓库', author: '林晓' });
    expect(told).toBe(1);
    doc.getMap('meta').set('status', 'approved');
    expect(meta.get()).toMatchObject({ title: '仓库', author: '林晓', status: 'approved' });
    expect(meta.get()).toBe(meta.get());
    stop();
    doc.getMap('meta').set('status', 'drafting');
    expect(told).toBe(2);
  });

  it('writes nothing when nothing changes', () => {
    const doc = new Y.Doc();
    const meta = liveMeta(doc);
    meta.set({ title: '仓库' });
    let updates = 0;
    doc.on('update', () => (updates += 1));
    meta.set({ title: '仓库' });
    expect(updates).toBe(0);
  });
});
