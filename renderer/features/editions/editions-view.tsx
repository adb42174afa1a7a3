import { Newspaper, Plus, Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useEditions, useStores, useWorkspace } from '../../app/stores';
import { describeError } from '../../i18n/describe-error';
import { Button, EmptyState, IconButton, Note } from '../../ui';
import { EditionComposer } from './edition-composer';
import { EditionList } from './edition-list';
import './editions.css';

/** Editions: what goes out together, at once, on one account. */
export function EditionsView() {
  const { t } = useTranslation('editions');
  const { editions: store, workspace } = useStores();
  const status = useWorkspace((s) => s.status);
  const error = useWorkspace((s) => s.error);
  const all = useWorkspace((s) => s.workspace.editions);
  const canUndo = useWorkspace((s) => s.canUndo);
  const canRedo = useWorkspace((s) => s.canRedo);
  const selectedId = useEditions((s) => s.selectedId);
  const selected = all.find((edition) => edition.id === selectedId) ?? all[0] ?? null;
  const create = (
    <Button icon={Plus} look="primary" onClick={() => store.getState().create()}>
      {t('create')}
    </Button>
  );
  return (
    <div className="editions">
      <aside className="editions-side" aria-label={t('list')}>
        <header className="editions-head">
          <h1>{t('title')}</h1>
          <IconButton
            icon={Undo2}
            label={t('undo')}
            disabled={!canUndo}
            onClick={() => workspace.getState().undo()}
          />
          <IconButton
            icon={Redo2}
            label={t('redo')}
            disabled={!canRedo}
            onClick={() => workspace.getState().redo()}
          />
          <IconButton icon={Plus} label={t('create')} onClick={() => store.getState().create()} />
        </header>
        {status === 'failed' && error && (
          <Note
            tone="accent"
            alert
            actions={
              <Button size="small" onClick={() => void workspace.getState().load()}>
                {t('common:tryAgain')}
              </Button>
            }
          >
            {describeError(t, error).what}
          </Note>
        )}
        <EditionList editions={all} selectedId={selected?.id ?? null} />
      </aside>
      {selected ? (
        <EditionComposer key={selected.id} edition={selected} />
      ) : (
        status === 'open' && (
          <EmptyState icon={Newspaper} title={t('empty')} words={t('emptyNext')}>
            {create}
          </EmptyState>
        )
      )}
    </div>
  );
}
