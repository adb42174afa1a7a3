import { ListTree } from 'lucide-react';
import { $getNodeByKey, $isElementNode, type LexicalEditor } from 'lexical';
import {
  type CSSProperties,
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { useTranslation } from 'react-i18next';
import { countDocument } from '../../../core/document/word-count';
import { calm } from '../../calm/calm';
import { EmptyState } from '../../ui';
import { documentFeed } from '../feed/document-feed';
import { $readOutline, moveSection } from './sections';
import './outline.css';

/** Milliseconds within which the panel is drawn anew at most once while one writes. */
const PAUSE = 150;

/** The headings of an article: where one is, a way to each, and an order that can be changed. */
export function Outline({ editor }: { editor: LexicalEditor }) {
  const { t } = useTranslation('editor');
  const { entries, current } = useOutline(editor);
  if (entries.length === 0) {
    return (
      <>
        <EmptyState icon={ListTree} title={t('outline.empty')} words={t('outline.emptyNext')} />
        <Counts editor={editor} />
      </>
    );
  }
  const top = Math.min(...entries.map(({ level }) => level));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, key: string) => {
    if (!event.altKey || !/^Arrow(Up|Down)$/.test(event.key)) return;
    event.preventDefault();
    moveSection(editor, key, event.key === 'ArrowUp' ? 'up' : 'down');
  };
  return (
    <nav className="outline" aria-label={t('outline.label')}>
      <ol>
        {entries.map(({ key, level, text }) => {
          const indent: CSSProperties & Record<'--depth', number> = { '--depth': level - top };
          return (
            <li key={key}>
              <button
                type="button"
                className="outline-entry"
                style={indent}
                aria-current={key === current ? 'location' : undefined}
                onClick={() => goTo(editor, key)}
                onKeyDown={(event) => onKeyDown(event, key)}
              >
                {text || t('outline.untitled')}
              </button>
            </li>
          );
        })}
      </ol>
      <p className="outline-hint">{t('outline.hint')}</p>
      <Counts editor={editor} />
    </nav>
  );
}

/** How long the article is, and how long it takes to read. */
function Counts({ editor }: { editor: LexicalEditor }) {
  const { t } = useTranslation('editor');
  const feed = documentFeed(editor);
  const subscribe = useMemo(() => calm(feed.subscribe, PAUSE), [feed]);
  const document = useSyncExternalStore(subscribe, feed.get);
  // Long articles are counted when there is time for it.
  const counted = useDeferredValue(document);
  const { characters, han, words, minutes } = useMemo(() => countDocument(counted), [counted]);
  return (
    <dl className="outline-counts num">
      {Object.entries({ characters, han, words, minutes }).map(([name, value]) => (
        <div key={name}>
          <dt>{t(`outline.counts.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Puts the caret at the end of a heading and the heading at the top of the paper. */
function goTo(editor: LexicalEditor, key: string): void {
  editor.getElementByKey(key)?.scrollIntoView({ block: 'start' });
  const $caret = () => {
    const node = $getNodeByKey(key);
    if ($isElementNode(node)) node.selectEnd();
  };
  editor.update($caret, { discrete: true });
  editor.focus();
}

function useOutline(editor: LexicalEditor): ReturnType<typeof $readOutline> {
  const [outline, setOutline] = useState(() => editor.read($readOutline));
  useEffect(() => {
    const read = () => {
      const next = editor.getEditorState().read($readOutline);
      setOutline((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
    };
    read();
    const follow = (listener: () => void) => editor.registerUpdateListener(listener);
    return calm(follow, PAUSE)(read);
  }, [editor]);
  return outline;
}
