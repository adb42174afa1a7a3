import type { ArticleSummary } from '../../../core/domain/article';

/** What stands over a group of rows. */
export type DayLabel =
  | { kind: 'today' | 'yesterday' }
  /** Some day of the last week, or a month before that; `atMs` lies in it. */
  | { kind: 'day' | 'month' | 'year-month'; atMs: number };

export type ListLine =
  | { kind: 'heading'; key: string; label: DayLabel }
  /** `dated`: the row itself has to say on which day, since no heading does. */
  | { kind: 'article'; key: string; article: ArticleSummary; dated: boolean };

const DAYS_SHOWN_SINGLY = 7;

/** Days between two times by the calendar of this machine. */
function daysBetween(earlierMs: number, laterMs: number): number {
  const midnight = (ms: number) => {
    const day = new Date(ms);
    // Noon in UTC of the local date: free of daylight saving.
    return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate(), 12);
  };
  return Math.round((midnight(laterMs) - midnight(earlierMs)) / 86_400_000);
}

/** Under which heading a time stands, seen from `nowMs`. */
export function dayLabel(atMs: number, nowMs: number): DayLabel {
  const days = daysBetween(atMs, nowMs);
  if (days <= 0) return { kind: 'today' };
  if (days === 1) return { kind: 'yesterday' };
  if (days < DAYS_SHOWN_SINGLY) return { kind: 'day', atMs };
  const thisYear = new Date(atMs).getFullYear() === new Date(nowMs).getFullYear();
  return { kind: thisYear ? 'month' : 'year-month', atMs };
}

function keyOf(label: DayLabel): string {
  if (!('atMs' in label)) return label.kind;
  const at = new Date(label.atMs);
  const month = `${at.getFullYear()}-${at.getMonth() + 1}`;
  return label.kind === 'day' ? `${month}-${at.getDate()}` : month;
}

/** Puts headings between articles that are already in order of time. */
export function groupByDay(
  articles: ArticleSummary[],
  timeOf: (article: ArticleSummary) => number,
  nowMs: number,
): ListLine[] {
  const lines: ListLine[] = [];
  let open = '';
  for (const article of articles) {
    const label = dayLabel(timeOf(article), nowMs);
    const key = keyOf(label);
    if (key !== open) lines.push({ kind: 'heading', key: `day:${key}`, label });
    open = key;
    const dated = label.kind === 'month' || label.kind === 'year-month';
    lines.push({ kind: 'article', key: article.id, article, dated });
  }
  return lines;
}
