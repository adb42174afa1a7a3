import { type InitialConfigType, LexicalComposer } from '@lexical/react/LexicalComposer';
import type { LexicalEditor } from 'lexical';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentNodes } from '../../core/document/nodes';
import { editorTheme } from './editor-theme';
import type { InsertContext } from './insert/insertable';
import type { EditorNotices } from './notices';
import { Paper } from './paper';
import type { EditorTools } from './tools';
import type { DocumentSession } from './session/document-session';
import './editor.css';

/** What the window may do with a shown editor. */
export type EditorHandle = {
  editor: LexicalEditor;
  session: DocumentSession;
  /** What entries of the insert list work with. */
  insert: InsertContext;
  tools: EditorTools;
  /** Gives the article another theme, as a step that undo takes back. */
  chooseTheme: (id: string) => void;
};

export type ArticleEditorProps = {
  session: DocumentSession;
  notices: EditorNotices;
  readOnly?: boolean;
  /** Called with the handle once the body is on the paper, and with null when it goes. */
  onReady?: (handle: EditorHandle | null) => void;
  /** A quiet line above the title: column, status. */
  above?: ReactNode;
  /** At the right end of the toolbar. */
  actions?: ReactNode;
};

/** The paper: toolbar, title, author, digest and body of one open article. */
export function ArticleEditor(props: ArticleEditorProps) {
  // A body is bound to one document for good: another article is another editor.
  return <Composer key={props.session.id} {...props} />;
}

function Composer({ readOnly = false, ...props }: ArticleEditorProps) {
  const { t } = useTranslation('editor');
  const [config] = useState<InitialConfigType>(() => ({
    namespace: 'gaotai',
    nodes: documentNodes,
    theme: editorTheme,
    editable: !readOnly,
    // The body comes out of the document, never from here.
    editorState: null,
    onError: (error) => {
      // Thrown on, so that the part of the window around the paper says so; the text is saved.
      throw error;
    },
  }));
  return (
    <section className="editor" aria-label={t('label')}>
      <LexicalComposer initialConfig={config}>
        <Paper readOnly={readOnly} {...props} />
      </LexicalComposer>
    </section>
  );
}
