import type { AuditEntry } from '../../core/domain/audit';
import type { Delivery, DeliveryLogEntry } from '../../core/domain/delivery';

/** A table of texts: the same for every format. */
export type Table = { title: string; head: string[]; rows: string[][] };

const time = (atMs: number | null) => (atMs === null ? '' : new Date(atMs).toISOString());

/** Every line of every delivery's log, with what it belongs to. */
export function tableOfDeliveries(
  deliveries: readonly { delivery: Delivery; log: readonly DeliveryLogEntry[] }[],
): Table {
  return {
    title: 'deliveries',
    head: 'delivery,title,account,way,state,confirmedBy,version,links,at,event,detail'.split(','),
    rows: deliveries.flatMap(({ delivery, log }) =>
      log.map((entry) => [
        delivery.id,
        delivery.title,
        delivery.accountName,
        delivery.way.kind,
        delivery.state,
        delivery.confirmedBy ?? '',
        delivery.versionHash,
        delivery.articles.map((article) => article.url ?? '').join(' '),
        time(entry.atMs),
        entry.event,
        JSON.stringify(entry.detail),
      ]),
    ),
  };
}

/** The audit log, the oldest first. */
export function tableOfAudit(entries: readonly AuditEntry[]): Table {
  return {
    title: 'audit',
    head: 'id,at,person,action,subject,detail,hash'.split(','),
    rows: entries.map((entry) => [
      String(entry.id),
      time(entry.atMs),
      entry.person,
      entry.action,
      entry.subject,
      JSON.stringify(entry.detail),
      entry.hash,
    ]),
  };
}

/** A table as CSV; begins with a byte order mark, without which Excel takes Chinese for Latin. */
export function csvOf({ head, rows }: Table): string {
  return `\uFEFF${[head, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula would be run by a spreadsheet: an apostrophe makes it text. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as a page that opens anywhere. */
export function htmlOf({ title, head, rows }: Table): string {
  const line = (cells: string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<!doctype html><meta charset="utf-8"><title>${title}</title>
<style>body{font:14px/1.6 sans-serif}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:4px 8px;text-align:left;vertical-align:top}</style>
<table><thead>${line(head, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('\n')}</tbody></table>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
