import { useTranslation } from 'react-i18next';
import type { Theme } from '../../../../core/wechat/themes';
import { themeWarnings } from '../../../../core/wechat/themes/warnings';
import { Note } from '../../../ui';

/** What readers would have trouble to read in this theme; nothing when there is none. */
export function ThemeWarnings({ theme }: { theme: Theme }) {
  const { t } = useTranslation('themes');
  const warnings = themeWarnings(theme);
  if (warnings.length === 0) return <p className="theme-readable">{t('readable')}</p>;
  return (
    <Note tone="amber" title={t('hardToRead')}>
      <ul className="theme-warnings">
        {warnings.map(({ part, contrasts, least }) => (
          <li key={part}>
            {t(contrasts.day < least ? 'warningDay' : 'warningNight', {
              part: t(`parts.${part}`),
              has: Math.min(contrasts.day, contrasts.night).toFixed(1),
              least,
            })}
          </li>
        ))}
      </ul>
    </Note>
  );
}
