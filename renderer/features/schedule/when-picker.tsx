import { useId, useState } from 'react';
import { DayPicker } from 'react-day-picker';
import { enUS, zhCN } from 'react-day-picker/locale';
import { useTranslation } from 'react-i18next';
import { resolveWallTime, wallTimeAt } from '../../../core/schedule/resolve';
import { type WallTime, wallTimeSchema } from '../../../core/schedule/wall-time';
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
  const [time, setTime] = useState(value.time);
  const calendar = useId();
  const chosen = dayOf(value.date);
  const set = (wall: WallTime) => {
    setTime(wall.time);
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
          <Field label={t('time')} hint={t('zone', { zone: value.zone })}>
            {(ids) => (
              <TextInput
                {...ids}
                type="time"
                className="num"
                value={time}
                onChange={(event) => {
                  setTime(event.target.value);
                  const next = wallTimeSchema.safeParse({ ...value, time: event.target.value });
                  if (next.success) onChange(next.data);
                }}
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
