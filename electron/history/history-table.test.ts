import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { auditEntrySchema } from '../../core/domain/audit';
import { csvOf, htmlOf, tableOfAudit } from './history-table';

const table = tableOfAudit([
  auditEntrySchema.parse({
    id: 1,
    atMs: 0,
    person: '=HYPERLINK("https://evil.example")',
    action: 'delivery-started',
    subject: '春茶, "新"<script>\n第二行',
    detail: { articles: 2 },
    hash: 'h',
  }),
]);

test('CSV keeps commas, quotes and line ends in their cell, and no cell is a formula', () => {
  const csv = csvOf(table);
  expect(csv.startsWith('\uFEFFid,at,')).toBe(true);
  expect(csv).toContain('"春茶, ""新""<script>\n第二行"');
  expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
});

test('HTML holds the text as text', () => {
  const html = htmlOf(table);
  expect(html).toContain('春茶, "新"&lt;script&gt;');
  expect(
    JSON.stringify(parse(html), (key, value: unknown) => (key === 'parentNode' ? null : value)),
  ).not.toContain('"nodeName":"script"');
});
