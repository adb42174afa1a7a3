import { useTranslation } from 'react-i18next';

/** Writes dates, times and numbers as the language does. */
export function createFormat(language: string) {
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, options);
    return (ms: number) => format.format(ms);
  };
  const day = date({ month: 'long', day: 'numeric' });
  const weekday = date({ weekday: 'short' });
  const number = new Intl.NumberFormat(language);
  return {
    number: (value: number) => number.format(value),
    clock: date({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    clockSeconds: date({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }),
    day,
    weekday: (ms: number) => `${day(ms)} ${weekday(ms)}`,
    month: date({ month: 'long' }),
    yearMonth: date({ year: 'numeric', month: 'long' }),
    dayTime: date({
      month: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
    dayClockSeconds: date({
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    }),
    full: date({
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
    /** Bytes as a person reads them: 4.2 MB. */
    bytes: (bytes: number) => {
      if (bytes < 1000) return `${bytes} B`;
      const [unit, size] = bytes < 1e6 ? ['kB', 1e3] : bytes < 1e9 ? ['MB', 1e6] : ['GB', 1e9];
      return `${number.format(Number((bytes / size).toFixed(1)))} ${unit}`;
    },
  };
}

export type Format = ReturnType<typeof createFormat>;

const formats = new Map<string, Format>();

/** The formats of a language; made once, since Intl is slow to start. */
export function formatOf(language: string): Format {
  const known = formats.get(language) ?? createFormat(language);
  formats.set(language, known);
  return known;
}

/** Dates, times and numbers in the language of the window. */
export function useFormat(): Format {
  return formatOf(useTranslation().i18n.language);
}
