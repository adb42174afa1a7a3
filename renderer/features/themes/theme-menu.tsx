import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { builtInThemes } from '../../../core/wechat/themes';
import { ThemeThumbnail } from './theme-thumbnail';
import './themes.css';

type ThemeMenuProps = { current: string; onChoose: (id: string) => void };

/** Every theme with a small sample of it; the arrow keys go from one to the next. */
export function ThemeMenu({ current, onChoose }: ThemeMenuProps) {
  const { t } = useTranslation('themes');
  return (
    <DropdownMenu.Content
      className="menu theme-menu"
      align="end"
      sideOffset={5}
      collisionPadding={8}
      aria-label={t('label')}
    >
      <DropdownMenu.RadioGroup className="theme-grid" value={current} onValueChange={onChoose}>
        {builtInThemes.map((theme) => (
          <DropdownMenu.RadioItem
            key={theme.id}
            value={theme.id}
            className="theme-choice"
            aria-label={`${t(`${theme.id}.name`)}: ${t(`${theme.id}.words`)}`}
          >
            <ThemeThumbnail theme={theme} />
            <span className="theme-name">{t(`${theme.id}.name`)}</span>
            <span className="theme-words">{t(`${theme.id}.words`)}</span>
          </DropdownMenu.RadioItem>
        ))}
      </DropdownMenu.RadioGroup>
    </DropdownMenu.Content>
  );
}
