import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { $getRoot, mergeRegister } from 'lexical';
import {
  type CSSProperties,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { COMPONENT_KINDS } from '../../core/document/nodes/component/markup';
import type { ArticleEditorProps } from './article-editor';
import { registerBehaviour } from './behaviour/register-behaviour';
import { registerKeyShortcuts } from './behaviour/key-shortcuts';
import { CHOOSE_THEME_COMMAND } from './binding/article-theme';
import { bindDocument } from './binding/bind-document';
import { BlockTools } from './block-tools/block-tools';
import { focusBlockTools } from './block-tools/focus';
import { registerCodeColours } from './code/code-colours';
import { registerFootnoteNumbers } from './footnote/register-footnote-numbers';
import { registerFormulas } from './formula/register-formulas';
import { registerDiagrams } from './diagram/register-diagrams';
import { BlockHandle } from './handle/block-handle';
import { ImageProgress } from './image/image-progress';
import { useImages } from './image/use-images';
import type { InsertContext } from './insert/insertable';
import { LinkTools } from './link/link-tools';
import { RemoteImagesNote } from './lost-image/remote-images-note';
import { SolidTools } from './lost-image/solid-tools';
import { useRemoteImages } from './lost-image/use-remote-images';
import { MetaFields } from './meta/meta-fields';
import { PaperTools, usePaperTools } from './paper-tools';
import { usePaste } from './paste/use-paste';
import { SlashMenu } from './slash/slash-menu';
import { ColumnResize } from './table/column-resize';
import { EditorToolbar } from './toolbar/editor-toolbar';
import { SelectionToolbar } from './toolbar/selection-toolbar';

type PaperProps = ArticleEditorProps & { readOnly: boolean };

/** The sheet inside the composer, with all that belongs to writing on it. */
export function Paper({ session, notices, readOnly, onReady, above, actions }: PaperProps) {
  const { t } = useTranslation('editor');
  const { t: sayBlock } = useTranslation('blocks');
  const [editor] = useLexicalComposerContext();
  const toolbarRef = useRef<HTMLDivElement>(null);
  const [blockMenu, setBlockMenu] = useState(false);
  const [editingLink, setEditingLink] = useState(false);
  const images = useImages(notices);
  const remoteImages = useRemoteImages(notices);
  usePaste(images.ports);

  useEffect(() => editor.setEditable(!readOnly), [editor, readOnly]);
  useLayoutEffect(() => registerBehaviour(editor), [editor]);
  useEffect(
    () =>
      mergeRegister(
        registerFormulas(editor),
        registerCodeColours(editor),
        registerFootnoteNumbers(editor),
      ),
    [editor],
  );
  useEffect(() => registerDiagrams(editor, images.ports), [editor, images.ports]);
  useLayoutEffect(() => {
    const binding = bindDocument(editor, session.doc);
    return binding.dispose;
  }, [editor, session]);
  useEffect(
    () =>
      registerKeyShortcuts(editor, {
        editLink: () => setEditingLink(true),
        openBlockMenu: () => setBlockMenu(true),
        focusToolbar: () => toolbarRef.current?.querySelector<HTMLElement>('button')?.focus(),
        focusBlockTools: () => focusBlockTools(editor),
      }),
    [editor],
  );
  const { choose, pick } = images;
  const { t: sayInsert } = useTranslation('insert');
  const insert = useMemo(
    (): InsertContext => ({
      editor,
      chooseImages: choose,
      pickImages: pick,
      startWords: (key) => sayInsert(`start.${key}`),
    }),
    [editor, choose, pick, sayInsert],
  );
  const { open, tools, close } = usePaperTools();
  useEffect(() => {
    onReady?.({
      editor,
      session,
      insert,
      tools,
      chooseTheme: (id) => editor.dispatchCommand(CHOOSE_THEME_COMMAND, id),
    });
    return () => onReady?.(null);
  }, [editor, session, insert, tools, onReady]);

  const goToBody = useCallback(() => {
    editor.update(() => void $getRoot().selectStart());
    editor.focus();
  }, [editor]);

  return (
    <>
      {!readOnly && (
        <EditorToolbar
          toolbarRef={toolbarRef}
          onLink={() => setEditingLink(true)}
          insert={insert}
          actions={actions}
        />
      )}
      <div className="paper-scroll">
        <div className="paper-measure">
          {above}
          <MetaFields
            doc={session.doc}
            readOnly={readOnly}
            startsHere={session.isBlank && !readOnly}
            onLeave={goToBody}
          />
          {!readOnly && <RemoteImagesNote images={remoteImages} />}
          <div className="body-frame" style={wordsInStyles(t, sayBlock)}>
            <ContentEditable
              className="body"
              ariaLabel={t('body.label')}
              aria-placeholder={t('body.empty')}
              placeholder={<p className="body-empty">{t('body.empty')}</p>}
              spellCheck={false}
            />
          </div>
        </div>
      </div>
      {!readOnly && (
        <>
          <SelectionToolbar onLink={() => setEditingLink(true)} />
          <LinkTools editing={editingLink} onEdit={setEditingLink} />
          <BlockTools images={images} />
          <ColumnResize />
          <SolidTools images={remoteImages} intake={images.ports} />
          <BlockHandle open={blockMenu} onOpenChange={setBlockMenu} />
          <SlashMenu context={insert} />
          <ImageProgress progress={images.progress} />
          <PaperTools open={open} close={close} />
        </>
      )}
    </>
  );
}

/** Words that the style sheet shows in empty places, as CSS strings. */
function wordsInStyles(
  t: (key: string) => string,
  sayBlock: (key: string) => string,
): CSSProperties {
  const words: Record<`--${string}`, string> = {
    '--caption-empty': JSON.stringify(t('image.captionEmpty')),
    '--card-empty': JSON.stringify(t('card.empty')),
    '--item-empty': JSON.stringify(t('readMore.empty')),
    '--source-empty': JSON.stringify(sayBlock('quote.sourceEmpty')),
    '--title-empty': JSON.stringify(sayBlock('callout.titleEmpty')),
    '--formula-empty': JSON.stringify(sayBlock('formula.new')),
    '--diagram-empty': JSON.stringify(sayBlock('diagram.new')),
    '--note-mark': JSON.stringify(t('footnote.mark')),
    '--gallery-swipe': JSON.stringify(t('gallery.swipe')),
    ...Object.fromEntries(
      COMPONENT_KINDS.map((kind) => [
        `--component-${kind}`,
        JSON.stringify(t(`component.kinds.${kind}`)),
      ]),
    ),
    '--lost-image': JSON.stringify(t('remote.lost')),
  };
  return words;
}
