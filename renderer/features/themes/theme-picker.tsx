import { DropdownMenu } from 'radix-ui';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { themeOfArticle } from '../../../core/wechat/themes/theme-of';
import { useDesk, useStores, useWorkspace } from '../../app/stores';
import { useArticleMeta } from '../../editor/meta/article-meta';
import type { DocumentSession } from '../../editor/session/document-session';
import { Button } from '../../ui';

const ThemeMenu = lazy(() => import('./theme-menu').then((m) => ({ default: m.ThemeMenu })));

/** The theme of the article on the desk, and the menu to choose another. */
export function ThemePicker() {
  const session = useDesk((s) => s.session);
  const chooseTheme = useDesk((s) => s.chooseTheme);
  if (!session || !chooseTheme) return null;
  return <Picker session={session} onChoose={chooseTheme} />;
}

type PickerProps = { session: DocumentSession; onChoose: (id: string) => void };

function Picker({ session, onChoose }: PickerProps) {
  const { t } = useTranslation('themes');
  const { window } = useStores();
  const [meta] = useArticleMeta(session.doc);
  const entries = useWorkspace((s) => s.workspace.themes);
  const { id } = themeOfArticle(meta, entries);
  const own = entries.find((entry) => entry.id === id);
  const name = own ? own.name || t('unnamed') : t(`${id}.name`);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button size="small">{t('button', { name })}</Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <Suspense>
          <ThemeMenu
            current={id}
            onChoose={onChoose}
            onEdit={() => window.getState().editThemes(id)}
          />
        </Suspense>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
