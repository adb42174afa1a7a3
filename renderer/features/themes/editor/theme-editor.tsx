import { Copy, Download, Trash2, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { defaultTheme } from '../../../../core/wechat/themes';
import { useDesk, useStores } from '../../../app/stores';
import { Button, ConfirmDialog, Field, focusItself, IconButton, TextInput } from '../../../ui';
import { THEME_NAME_CHARACTERS } from '../themes-store';
import { type ThemeChoice, useThemes } from '../use-themes';
import { ThemeFields } from './theme-fields';
import { ThemeList } from './theme-list';
import { ThemePreview } from './theme-preview';
import { ThemeWarnings } from './theme-warnings';
import { type ThemeDraft, useThemeDraft } from './use-theme-draft';
import './theme-editor.css';

/** All themes over the whole window: to look at, to copy, and to change the company's own. */
export function ThemeEditor({ first }: { first: string }) {
  const { t } = useTranslation('themes');
  const { window, themes } = useStores();
  const { own, builtIn } = useThemes();
  const [id, setId] = useState(first);
  const choice = [...own, ...builtIn].find(({ theme }) => theme.id === id) ?? builtIn[0];
  if (!choice) throw new Error(`there is no theme, not even ${defaultTheme.id}`);
  const draft = useThemeDraft(choice);
  // What is to happen once the unsaved changes may go.
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  const leave = (then: () => void) => {
    if (draft.changed) setLeaving(() => then);
    else then();
  };
  const close = () => window.getState().editThemes(null);
  const importFiles = async () => {
    const added = await themes.getState().importFiles();
    if (added) setId(added);
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && leave(close)}>
      <Dialog.Portal>
        <Dialog.Content
          className="theme-editor"
          aria-describedby={undefined}
          onInteractOutside={(event) => event.preventDefault()}
          onOpenAutoFocus={focusItself}
        >
          <header className="theme-editor-head">
            <Dialog.Title>{t('label')}</Dialog.Title>
            <IconButton icon={X} label={t('close')} onClick={() => leave(close)} />
          </header>
          <ThemeList
            own={own}
            builtIn={builtIn}
            current={choice.theme.id}
            onChoose={(next) => leave(() => setId(next))}
            onImport={() => leave(() => void importFiles())}
          />
          <ThemeForm choice={choice} draft={draft} onShow={setId} />
          <ThemePreview theme={draft.theme} />
          <ConfirmDialog
            open={leaving !== null}
            title={t('leaveTitle')}
            words={t('leaveWords', { name: draft.name })}
            confirmLabel={t('leave')}
            cancelLabel={t('stay')}
            onConfirm={() => {
              draft.reset();
              setLeaving(null);
              leaving?.();
            }}
            onCancel={() => setLeaving(null)}
          />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type ThemeFormProps = { choice: ThemeChoice; draft: ThemeDraft; onShow: (id: string) => void };

function ThemeForm({ choice, draft, onShow }: ThemeFormProps) {
  const { t } = useTranslation('themes');
  const { themes } = useStores();
  const { entry } = choice;
  const { id } = choice.theme;
  const copy = () => onShow(themes.getState().add(t('copyOf', draft), draft.recipe));
  return (
    <section className="theme-form" aria-label={draft.name}>
      <div className="theme-form-head">
        {entry ? (
          <Field label={t('name')}>
            {(ids) => (
              <TextInput
                {...ids}
                value={draft.name}
                maxLength={THEME_NAME_CHARACTERS}
                onChange={(event) => draft.rename(event.target.value)}
              />
            )}
          </Field>
        ) : (
          <p>
            <b>{choice.name}</b>
            {choice.words}
          </p>
        )}
        <ThemeWarnings theme={draft.theme} />
      </div>
      <div className="theme-form-body">
        {!entry && <p className="theme-fixed">{t('builtInFixed')}</p>}
        <ThemeFields recipe={draft.recipe} disabled={!entry} onChange={draft.change} />
      </div>
      <footer className="theme-form-foot">
        <UseInArticle id={id} />
        <IconButton icon={Copy} label={t('copy')} onClick={copy} />
        <IconButton
          icon={Download}
          label={t('export')}
          onClick={() => void themes.getState().exportFile(draft.name, draft.recipe)}
        />
        {entry ? (
          <>
            <IconButton
              icon={Trash2}
              label={t('remove')}
              onClick={() => {
                themes.getState().remove(entry);
                onShow(defaultTheme.id);
              }}
            />
            <Button
              look="primary"
              disabled={!draft.changed || draft.name.trim() === ''}
              onClick={() => {
                themes.getState().save(id, draft.name, draft.recipe);
                draft.reset();
              }}
            >
              {t('save')}
            </Button>
          </>
        ) : (
          <Button look="primary" onClick={copy}>
            {t('copyToEdit')}
          </Button>
        )}
      </footer>
    </section>
  );
}

/** Gives the article on the desk this theme, where there is one that can be written on. */
function UseInArticle({ id }: { id: string }) {
  const { t } = useTranslation('themes');
  const { toasts } = useStores();
  const chooseTheme = useDesk((s) => s.chooseTheme);
  if (!chooseTheme) return <span />;
  return (
    <Button
      onClick={() => {
        chooseTheme(id);
        toasts.getState().say({ key: 'themes:used' });
      }}
    >
      {t('use')}
    </Button>
  );
}
