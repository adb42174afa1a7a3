import { X } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '../../../core/domain/ids';
import { useArticles, useDesk, useWindow } from '../../app/stores';
import type { SideTab } from '../../app/window-store';
import { Outline } from '../../editor';
import { classNames, IconButton } from '../../ui';
import { ChecksPanel } from '../checks';
import { InfoPanel } from './info-panel';
import { PreviewOfDesk } from './preview-of-desk';
import './side-panel.css';

const TABS: readonly SideTab[] = ['preview', 'outline', 'checks', 'info'];

/** Beside the paper: how it looks on a phone, what the check finds, what belongs to it. */
export function SidePanel({ articleId, label }: { articleId: ArticleId; label: string }) {
  const { t } = useTranslation('desk');
  const tab = useWindow((s) => s.sideTab);
  const narrow = useWindow((s) => s.narrow);
  const showSide = useWindow((s) => s.showSide);
  // At the start the paper comes first.
  const usable = useWindow((s) => s.usable);
  const setSideOpen = useWindow((s) => s.setSideOpen);
  const session = useDesk((s) => (s.articleId === articleId ? s.session : null));
  const insert = useDesk((s) => (s.articleId === articleId ? s.insert : null));
  const article = useArticles((s) => s.articles?.find((a) => a.id === articleId));
  const choose = (value: string) => {
    const chosen = TABS.find((name) => name === value);
    if (chosen) showSide(chosen);
  };
  useEffect(() => {
    if (!narrow) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) setSideOpen(false);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [narrow, setSideOpen]);
  return (
    <aside className={classNames('side', narrow && 'side-over')} aria-label={label}>
      <Tabs.Root className="side-tabs" value={tab} onValueChange={choose}>
        <div className="side-head">
          <Tabs.List className="side-list" aria-label={label}>
            {TABS.map((name) => (
              <Tabs.Trigger key={name} value={name} className="side-tab">
                {t(`tabs.${name}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {narrow && (
            <IconButton icon={X} label={t('hideSide')} onClick={() => setSideOpen(false)} />
          )}
        </div>
        <Tabs.Content value="preview" className="side-content" tabIndex={-1}>
          {usable && <PreviewOfDesk account={null} />}
        </Tabs.Content>
        <Tabs.Content value="outline" className="side-content side-scroll" tabIndex={-1}>
          {insert && <Outline editor={insert.editor} />}
        </Tabs.Content>
        <Tabs.Content value="checks" className="side-content side-scroll" tabIndex={-1}>
          {session && <ChecksPanel session={session} />}
        </Tabs.Content>
        <Tabs.Content value="info" className="side-content side-scroll" tabIndex={-1}>
          {session && article && <InfoPanel session={session} article={article} />}
        </Tabs.Content>
      </Tabs.Root>
    </aside>
  );
}
