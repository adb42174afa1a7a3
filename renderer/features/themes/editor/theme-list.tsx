import { FileInput } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, classNames } from '../../../ui';
import type { ThemeChoice } from '../use-themes';

type ThemeListProps = {
  own: ThemeChoice[];
  builtIn: ThemeChoice[];
  current: string;
  onChoose: (id: string) => void;
  onImport: () => void;
};

/** The themes by name: the company's own first, with the way in from a file. */
export function ThemeList({ own, builtIn, current, onChoose, onImport }: ThemeListProps) {
  const { t } = useTranslation('themes');
  const rows = (choices: ThemeChoice[]) =>
    choices.map(({ theme, name, words }) => (
      <li key={theme.id}>
        <button
          type="button"
          className={classNames('theme-row', theme.id === current && 'theme-row-here')}
          aria-current={theme.id === current || undefined}
          onClick={() => onChoose(theme.id)}
        >
          <i style={{ background: theme.accent }} aria-hidden />
          <span>
            {name}
            {words && <small className="phrases">{words}</small>}
          </span>
        </button>
      </li>
    ));
  return (
    <nav className="theme-list" aria-label={t('label')}>
      <h3>{t('own')}</h3>
      {own.length > 0 ? <ul>{rows(own)}</ul> : <p>{t('noneOwn')}</p>}
      <Button size="small" icon={FileInput} onClick={onImport}>
        {t('import')}
      </Button>
      <h3>{t('builtIn')}</h3>
      <ul>{rows(builtIn)}</ul>
    </nav>
  );
}
