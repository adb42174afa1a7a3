import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ARTICLE_LIMITS } from '../../../core/domain/article';
import { useStores, useWindow } from '../../app/stores';
import { Field, Segmented, TextInput } from '../../ui';
import { AccountList, LockSection } from '../accounts';
import { ScheduleSettings } from '../schedule';
import { ColumnsSection } from '../columns/columns-section';
import { DataSection } from './data-section';
import { SettingsSection } from './settings-section';
import { TeamSection } from './team-section';
import './settings.css';

/** The choices of this machine. */
export function SettingsView() {
  const { t } = useTranslation('settings');
  const version = useWindow((s) => s.info.version);
  return (
    <div className="settings">
      <h1>{t('title')}</h1>
      <SettingsSection title={t('accounts')} words={t('accountsWords')}>
        <AccountList />
      </SettingsSection>
      <SettingsSection title={t('people:title')} words={t('people:words')}>
        <TeamSection />
      </SettingsSection>
      <SettingsSection title={t('accounts:lock.title')} words={t('accounts:lock.words')}>
        <LockSection />
      </SettingsSection>
      <SettingsSection title={t('appearance')} words={t('appearanceWords')}>
        <AppearanceChoices />
      </SettingsSection>
      <SettingsSection title={t('writing')} words={t('writingWords')}>
        <AuthorField />
      </SettingsSection>
      <SettingsSection title={t('schedule:section')} words={t('schedule:sectionWords')}>
        <ScheduleSettings />
      </SettingsSection>
      <SettingsSection title={t('columns')} words={t('columnsWords')}>
        <ColumnsSection />
      </SettingsSection>
      <SettingsSection title={t('data')} words={t('dataWords')}>
        <DataSection />
      </SettingsSection>
      <p className="settings-version num">{t('version', { version })}</p>
    </div>
  );
}

function AppearanceChoices() {
  const { t } = useTranslation('settings');
  const settings = useWindow((s) => s.info.settings);
  const save = useWindow((s) => s.saveSettings);
  return (
    <>
      <div className="field-line">
        <span>{t('look')}</span>
        <Segmented
          label={t('look')}
          value={settings.appearance}
          options={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            label: t(`looks.${value}`),
          }))}
          onChange={(appearance) => void save({ appearance })}
        />
      </div>
      <div className="field-line">
        <span>{t('language')}</span>
        <Segmented
          label={t('language')}
          value={settings.language}
          options={(['zh-CN', 'en'] as const).map((value) => ({
            value,
            label: t(`languages.${value}`),
          }))}
          onChange={(language) => void save({ language })}
        />
      </div>
    </>
  );
}

function AuthorField() {
  const { t } = useTranslation('settings');
  const { window } = useStores();
  const kept = useWindow((s) => s.info.settings.author);
  const [author, setAuthor] = useState(kept);
  const save = () => {
    if (author.trim() !== kept) void window.getState().saveSettings({ author: author.trim() });
  };
  return (
    <Field label={t('author')} hint={t('authorHint', { limit: ARTICLE_LIMITS.author })}>
      {(ids) => (
        <TextInput
          {...ids}
          className="settings-author"
          value={author}
          maxLength={64}
          onChange={(event) => setAuthor(event.target.value)}
          onBlur={save}
          onKeyDown={(event) => event.key === 'Enter' && save()}
        />
      )}
    </Field>
  );
}
