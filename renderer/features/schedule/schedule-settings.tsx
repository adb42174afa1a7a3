import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStores, useWindow } from '../../app/stores';
import { Switch, TextInput } from '../../ui';
import { RobotForm } from './robot-form';
import './schedule-list.css';

/** How scheduled sendings behave on this machine, and where they are announced. */
export function ScheduleSettings() {
  const { t } = useTranslation('schedule');
  const { window } = useStores();
  const settings = useWindow((s) => s.info.settings);
  const save = window.getState().saveSettings;
  return (
    <>
      <Minutes
        label={t('grace')}
        hint={t('graceHint')}
        value={settings.graceMinutes}
        least={1}
        onSave={(graceMinutes) => void save({ graceMinutes })}
      />
      <Minutes
        label={t('notice')}
        hint={t('noticeHint')}
        value={settings.noticeMinutes}
        least={0}
        onSave={(noticeMinutes) => void save({ noticeMinutes })}
      />
      <Switch
        label={t('stayInTray')}
        hint={t('stayInTrayHint')}
        checked={settings.stayInTray}
        onChange={(stayInTray) => void save({ stayInTray })}
      />
      <Switch
        label={t('autoStart')}
        hint={t('autoStartHint')}
        checked={settings.autoStart}
        onChange={(autoStart) => void save({ autoStart })}
      />
      <RobotForm />
    </>
  );
}

const MOST_MINUTES = 180;

type MinutesProps = {
  label: string;
  hint: string;
  value: number;
  least: number;
  onSave: (minutes: number) => void;
};

function Minutes({ label, hint, value, least, onSave }: MinutesProps) {
  const { t } = useTranslation('schedule');
  const [typed, setTyped] = useState(String(value));
  function keep() {
    const minutes = Math.min(MOST_MINUTES, Math.max(least, Math.round(Number(typed) || least)));
    setTyped(String(minutes));
    if (minutes !== value) onSave(minutes);
  }
  return (
    <div className="field-line">
      <label className="schedule-label">
        <span>{label}</span>
        <span className="field-said">{hint}</span>
        <span className="schedule-number">
          <TextInput
            className="num schedule-minutes"
            inputMode="numeric"
            value={typed}
            onChange={(event) => setTyped(event.target.value.replace(/\D/g, '').slice(0, 3))}
            onBlur={keep}
            onKeyDown={(event) => event.key === 'Enter' && keep()}
          />
          {t('minutes')}
        </span>
      </label>
    </div>
  );
}
