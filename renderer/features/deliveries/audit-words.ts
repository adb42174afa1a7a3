import type { TFunction } from 'i18next';
import type { AuditEntry } from '../../../core/domain/audit';

/** Where the words of a value lie; a value of any other detail is shown as it is. */
const WORDS: Readonly<Record<string, string>> = {
  kind: 'accounts:kinds',
  way: 'schedule:way',
  answer: 'deliveries:answer',
  item: 'send:manual.item',
  format: 'audit:format',
  by: 'audit:by',
  open: 'audit:yesNo',
};

/** Names that no person reads to the end: their beginning tells them apart. */
const LONG_NAMES = new Set(['delivery', 'version']);
const NAME_CHARACTERS = 8;

/** The details of an entry in words, in their order; what is empty is left out. */
export function auditDetails(t: TFunction, { detail }: Pick<AuditEntry, 'detail'>): string[] {
  return Object.entries(detail)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${t(`audit:detail.${key}`)} ${valueWords(t, key, String(value))}`);
}

/** What an entry is about: a name, or for exports what was exported. */
export function auditSubject(t: TFunction, { action, subject }: AuditEntry): string {
  return action === 'exported' ? t(`audit:what.${subject}`) : subject;
}

function valueWords(t: TFunction, key: string, value: string): string {
  if (key === 'article' && value === 'all') return t('audit:allArticles');
  if (LONG_NAMES.has(key)) return value.slice(0, NAME_CHARACTERS);
  const place = WORDS[key];
  return place === undefined ? value : t(`${place}.${value}`, { defaultValue: value });
}

/** Whether a line of a log has the words that somebody looks for. */
export function hasWords(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.trim().toLowerCase());
}
