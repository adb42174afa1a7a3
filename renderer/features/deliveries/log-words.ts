import type { TFunction } from 'i18next';
import { errorCodeSchema } from '../../../core/contract/errors';
import { type DeliveryLogEntry, deliveryStepKindSchema } from '../../../core/domain/delivery';
import { waySchema } from '../../../core/domain/way';
import { describeError } from '../../i18n/describe-error';
import { wayWords } from './send/way-words';

/** Details that are said by the line itself, or elsewhere: the time of a schedule. */
const SAID = new Set(['step', 'label', 'dueAtMs']);
/** Where the words of a value lie; other values are shown as they are. */
const WORDS: Readonly<Record<string, string>> = {
  state: 'audit:steps.state',
  answer: 'deliveries:answer',
  question: 'audit:steps.question',
  item: 'send:manual.item',
};

/** What happened, with the step or the picture that it happened to. */
export function logWords(t: TFunction, { event, detail }: DeliveryLogEntry): string {
  const step = deliveryStepKindSchema.safeParse(detail['step']);
  const what = step.success ? t(`audit:steps.step.${step.data}`) : '';
  const label = String(detail['label'] ?? '');
  return [t(`audit:steps.event.${event}`), what, label].filter((part) => part !== '').join(' ');
}

/** The facts of a line, in their order; what is empty is left out. */
export function logDetails(t: TFunction, { detail }: DeliveryLogEntry): string[] {
  return Object.entries(detail)
    .filter(([key, value]) => !SAID.has(key) && value !== '' && value !== false)
    .map(([key, value]) => {
      const name = t(`audit:steps.detail.${key}`, { defaultValue: key });
      return value === true ? name : `${name} ${valueWords(t, key, String(value))}`;
    });
}

function valueWords(t: TFunction, key: string, value: string): string {
  if (key === 'version') return value.slice(0, 8);
  const place = WORDS[key];
  if (place !== undefined) return t(`${place}.${value}`, { defaultValue: value });
  if (key === 'way') return wayWords(t, waySchema.parse(JSON.parse(value)));
  const code = key === 'error' ? errorCodeSchema.safeParse(value) : null;
  return code?.success ? describeError(t, { code: code.data }).what : value;
}
