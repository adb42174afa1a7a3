import { useId, useState } from 'react';
import { DayPicker } from 'react-day-picker';
import { enUS, zhCN } from 'react-day-picker/locale';
import { useTranslation } from 'react-i18next';
import { readTime } from '../../../core/schedule/read-time';
import { resolveWallTime, wallTimeAt } from '../../../core/schedule/resolve';
import type { WallTime } from '../../../core/schedule/wall-time';
import { useFormat } from '../../i18n/format';
import { Button, Field, Note, TextInput } from '../../ui';
import { presetsAt } from './presets';
import './when-picker.css';

type WhenPickerProps = {
  value: WallTime;
  onChange: (value: WallTime) => void;
};

/** The zone of this computer. */
export const systemZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A day from a calendar and a time of day, with the usual ones a click away. */
export function WhenPicker({ value, onChange }: WhenPickerProps) {
  const { t, i18n } = useTranslation('schedule');
  const [nowMs] = useState(() => Date.now());
  const [typed, setTyped] = useState(value.time);
  const read = readTime(typed);
  const calendar = useId();
  const chosen = dayOf(value.date);
  const set = (wall: WallTime) => {
    setTyped(wall.time);
    onChange(wall);
  };
  return (
    <div className="when-picker">
      <div className="when-presets" role="group" aria-label={t('presets')}>
        {presetsAt(nowMs, value.zone).map(({ key, wall }) => (
          <Button
            key={key}
            size="small"
            aria-pressed={wall.date === value.date && wall.time === value.time}
            onClick={() => set(wall)}
          >
            {t(`preset.${key}`)}
          </Button>
        ))}
      </div>
      <div className="when-fields">
        <div className="when-calendar" role="group" aria-label={t('day')} id={calendar}>
          <DayPicker
            mode="single"
            required
            locale={i18n.language === 'en' ? enUS : zhCN}
            selected={chosen}
            defaultMonth={chosen}
            disabled={{ before: dayOf(wallTimeAt(nowMs, value.zone).date) }}
            onSelect={(day) => onChange({ ...value, date: dateOf(day) })}
          />
        </div>
        <div className="when-time">
          <Field
            label={t('time')}
            hint={t('zone', { zone: value.zone })}
            error={read === null ? t('timeWrong', { time: value.time }) : null}
          >
            {(ids) => (
              // Not a field of the type `time`: that has AM and PM where the system's English has.
              <TextInput
                {...ids}
                className="num"
                inputMode="numeric"
                placeholder="20:00"
                value={typed}
                onChange={(event) => {
                  setTyped(event.target.value);
                  const time = readTime(event.target.value);
                  if (time !== null) onChange({ ...value, time });
                }}
                onBlur={() => setTyped(value.time)}
              />
            )}
          </Field>
          <WhenSaid value={value} nowMs={nowMs} />
        </div>
      </div>
    </div>
  );
}

/** What the chosen time means: passed, changed clocks, or how it reads where the person is. */
function WhenSaid({ value, nowMs }: { value: WallTime; nowMs: number }) {
  const { t } = useTranslation('schedule');
  const format = useFormat();
  const { atMs, clocks } = resolveWallTime(value);
  if (atMs <= nowMs) return <Note tone="accent">{t('passed')}</Note>;
  return (
    <>
      {clocks !== 'once' && <Note tone="amber">{t(`clocks.${clocks}`)}</Note>}
      <p className="when-said">{t('chosen', { time: format.full(atMs) })}</p>
    </>
  );
}

// Calendar days travel as the local midnight that the calendar works with.
function dayOf(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day);
}

function dateOf(day: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
