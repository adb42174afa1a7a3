import { expect, test } from 'vitest';
import { LAYOUT_WIDTHS, type LayoutFacts } from '../../core/checks/structure/layout/facts';
import { documentWith, paragraph, text } from '../../core/document/build';
import { parseArticleMeta } from '../../core/domain/article';
import { wordListSchema } from '../../core/domain/word-list';
import { createDocumentHandlers } from '../workers/documents/handle-documents';
import { documentTasks } from '../workers/documents/document-tasks';
import { runInThisThread } from '../workers/tasks';
import { createCheckBeforeSending } from './check-before-sending';

const documents = runInThisThread(documentTasks, createDocumentHandlers());
const list = wordListSchema.parse({
  id: crypto.randomUUID(),
  severity: 'error',
  words: [{ word: '登陆', instead: '登录' }],
});
const overlapping: LayoutFacts = [
  {
    path: [0],
    boxes: LAYOUT_WIDTHS.map((right) => {
      const box = { left: 0, right, height: 20, clientWidth: right, scrollWidth: right };
      const text = { fontSize: 16, lineHeight: 10, linePitch: 10, scrolls: false };
      return { ...box, ...text, clientHeight: 20, scrollHeight: 20 };
    }),
  },
];

function check(measure: () => Promise<LayoutFacts>, ignoredFindings: string[] = []) {
  const trouble: string[] = [];
  const run = createCheckBeforeSending({
    documents,
    layout: { measure },
    wordLists: () => [list],
    onTrouble: (what) => trouble.push(what),
  });
  const html = '<p>请登陆</p>';
  const found = run({
    meta: parseArticleMeta({ title: '题', digest: '摘要', ignoredFindings }),
    document: documentWith([paragraph([text('请登陆')])]),
    rendered: { html, blocks: [html], notes: '', images: [] },
    account: { kind: 'service' },
    findAsset: () => null,
  });
  return found.then((findings) => ({ rules: findings.map(({ rule }) => rule), trouble }));
}

test('rules of the thread, words of the company, layout of the hidden page', async () => {
  const { rules } = await check(() => Promise.resolve(overlapping));
  expect(rules).toEqual([
    'cover-missing',
    'listed-word-instead',
    'structure-line-height-overlapping',
  ]);
});

test('what somebody decided to leave is left out, but nothing that blocks the sending', async () => {
  const ignored = [
    'structure-line-height-overlapping:请登陆',
    'listed-word-instead:登陆',
    'cover-missing',
  ];
  const { rules } = await check(() => Promise.resolve(overlapping), ignored);
  expect(rules).toEqual(['cover-missing', 'listed-word-instead']);
});

test('a layout that cannot be measured is reported and keeps nobody from sending', async () => {
  const { rules, trouble } = await check(() => Promise.reject(new Error('gone')));
  expect(rules).toEqual(['cover-missing', 'listed-word-instead']);
  expect(trouble).toHaveLength(1);
});
