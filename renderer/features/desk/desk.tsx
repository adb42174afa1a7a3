import { FilePlus2, PanelRight, Send } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '../../../core/domain/ids';
import { sendArticle } from '../../app/commands';
import { useArticles, useDesk, useStores, useWindow } from '../../app/stores';
import {
  documentFeed,
  type EditorHandle,
  type EditorNotices,
  OpenedArticle,
  useDocumentSession,
} from '../../editor';
import { Button, EmptyState, IconButton, Note } from '../../ui';
import { StatusTag } from '../articles';
import { FindingUnderlines, useLiveChecks } from '../checks';
import { ExportMenu } from '../exports';
import { ThemePicker } from '../themes';
import { clearDesk } from './desk-store';
import { SidePanel } from './side-panel';
import { useHeadingLooks } from './use-heading-looks';
import { type BodySource, useRendering } from './use-rendering';
import './desk.css';

/** The middle of the window: the paper of the chosen article, the side panel beside it. */
export function Desk() {
  const { t } = useTranslation('desk');
  const id = useArticles((s) => s.selectedId);
  const loaded = useArticles((s) => s.articles !== null);
  const create = useArticles((s) => s.create);
  if (id) return <ArticleDesk key={id} id={id} />;
  return (
    <main className="desk desk-empty">
      {loaded && (
        <EmptyState icon={FilePlus2} title={t('nothingOpen')} words={t('nothingOpenNext')}>
          <Button onClick={() => void create('')}>{t('newArticle')}</Button>
        </EmptyState>
      )}
    </main>
  );
}

function ArticleDesk({ id }: { id: ArticleId }) {
  const { t } = useTranslation('desk');
  const { desk, toasts } = useStores();
  const trashed = useArticles(
    (s) => (s.articles?.find((a) => a.id === id)?.trashedAtMs ?? null) !== null,
  );
  const sideOpen = useWindow((s) => s.sideOpen);
  const [source, setSource] = useState<BodySource | null>(null);
  const notices = useMemo(
    (): EditorNotices => ({
      say: (sentence) => toasts.getState().say(sentence),
      sayError: (error, doing) => toasts.getState().sayError(error, doing),
    }),
    [toasts],
  );
  const onReady = useCallback(
    (handle: EditorHandle | null) => {
      desk.setState({
        editable: handle !== null,
        insert: handle?.insert ?? null,
        tools: handle?.tools ?? null,
        editor: handle?.editor ?? null,
        chooseTheme: handle?.chooseTheme ?? null,
      });
      setSource(
        handle && {
          doc: handle.session.doc,
          feed: documentFeed(handle.editor),
        },
      );
    },
    [desk],
  );

  const session = useDesk((s) => (s.articleId === id ? s.session : null));
  useOnDesk(id);
  useRendering(source);
  useLiveChecks(source);
  useHeadingLooks();
  return (
    <div className="desk">
      <main className="desk-paper">
        <OpenedArticle
          articleId={id}
          notices={notices}
          readOnly={trashed}
          onReady={onReady}
          above={trashed ? <TrashedNote id={id} /> : <StatusLine id={id} />}
          actions={<DeskActions id={id} />}
        />
      </main>
      {session && <FindingUnderlines session={session} />}
      {sideOpen && <SidePanel articleId={id} label={t('side')} />}
    </div>
  );
}

/** Tells the rest of the window which article lies here, and whether it could be opened. */
function useOnDesk(articleId: ArticleId): void {
  const { desk } = useStores();
  const opened = useDocumentSession(articleId);
  useEffect(() => {
    desk.setState({
      articleId,
      session: opened.status === 'open' ? opened.session : null,
      error: opened.status === 'failed' ? opened.error : null,
    });
  }, [desk, articleId, opened]);
  useEffect(() => () => clearDesk(desk, articleId), [desk, articleId]);
}

function DeskActions({ id }: { id: ArticleId }) {
  const { t } = useTranslation('desk');
  const stores = useStores();
  const sideOpen = useWindow((s) => s.sideOpen);
  const setSideOpen = useWindow((s) => s.setSideOpen);
  return (
    <div className="desk-actions">
      <ThemePicker />
      <ExportMenu articleId={id} />
      <IconButton
        icon={PanelRight}
        label={t(sideOpen ? 'hideSide' : 'showSide')}
        keys="mod+\"
        aria-pressed={sideOpen}
        onClick={() => setSideOpen(!sideOpen)}
      />
      <Button look="strong" size="small" icon={Send} onClick={() => sendArticle(stores, id)}>
        {t('send')}
      </Button>
    </div>
  );
}

function StatusLine({ id }: { id: ArticleId }) {
  const { t } = useTranslation('desk');
  const status = useArticles((s) => s.articles?.find((a) => a.id === id)?.status);
  const sample = useArticles((s) => s.articles?.find((a) => a.id === id)?.sample ?? false);
  if (!status) return null;
  return (
    <div className="desk-above">
      <StatusTag status={status} />
      {sample && <span>{t('sampleWords')}</span>}
    </div>
  );
}

function TrashedNote({ id }: { id: ArticleId }) {
  const { t } = useTranslation('desk');
  const restore = useArticles((s) => s.restore);
  return (
    <div className="desk-above">
      <Note
        tone="amber"
        actions={
          <Button size="small" onClick={() => void restore(id)}>
            {t('articles:restore')}
          </Button>
        }
      >
        {t('inTrash')}
      </Note>
    </div>
  );
}
