import { Palette } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { MenuItem, MenuSeparator } from '../../ui';
import { ThemeThumbnail } from './theme-thumbnail';
import { type ThemeChoice, useThemes } from './use-themes';
import './themes.css';

type ThemeMenuProps = {
  current: string;
  onChoose: (id: string) => void;
  onEdit: () => void;
};

/** Every theme with a small sample of it; the arrow keys go from one to the next. */
export function ThemeMenu({ current, onChoose, onEdit }: ThemeMenuProps) {
  const { t } = useTranslation('themes');
  const { own, builtIn } = useThemes();
  return (
    <DropdownMenu.Content
      className="menu theme-menu"
      align="end"
      sideOffset={5}
      collisionPadding={8}
      aria-label={t('label')}
    >
      <MenuItem icon={Palette} onSelect={onEdit}>
        {t('edit')}
      </MenuItem>
      <MenuSeparator />
      <DropdownMenu.RadioGroup value={current} onValueChange={onChoose}>
        {own.length > 0 && <Group label={t('own')} choices={own} />}
        <Group label={t('builtIn')} choices={builtIn} />
      </DropdownMenu.RadioGroup>
    </DropdownMenu.Content>
  );
}

function Group({ label, choices }: { label: string; choices: ThemeChoice[] }) {
  return (
    <>
      <DropdownMenu.Label className="menu-label">{label}</DropdownMenu.Label>
      <div className="theme-grid">
        {choices.map(({ theme, name, words }) => (
          <DropdownMenu.RadioItem
            key={theme.id}
            value={theme.id}
            className="theme-choice"
            aria-label={words ? `${name}: ${words}` : name}
          >
            <ThemeThumbnail theme={theme} />
            <span className="theme-name">{name}</span>
            <span className="theme-words phrases">{words}</span>
          </DropdownMenu.RadioItem>
        ))}
      </div>
    </>
  );
}
