import {
  ArrowDown,
  ArrowUp,
  CaseSensitive,
  ChevronDown,
  ChevronRight,
  type LucideIcon,
  Regex,
  WholeWord,
  X,
} from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Button, IconButton, TextInput } from '../../ui';
import { useEscape } from '../use-escape';
import type { FindQuery } from './search';
import { useFind } from './use-find';
import './find-bar.css';

/** What the bar is opened for; `words` are those that were selected, `id` tells one time from another. */
export type FindAsked = { id: number; replace: boolean; words: string };

type FindBarProps = { asked: FindAsked; onClose: () => void };

const OPTIONS = [
  { name: 'matchCase', icon: CaseSensitive },
  { name: 'wholeWord', icon: WholeWord },
  { name: 'regexp', icon: Regex },
] as const satisfies { name: keyof FindQuery; icon: LucideIcon }[];

/** Finds and replaces in the article. The text is only marked, never changed by searching. */
export function FindBar({ asked, onClose }: FindBarProps) {
  const { t } = useTranslation('find');
  const [editor] = useLexicalComposerContext();
  const [query, setQuery] = useState<FindQuery>({
    text: asked.words,
    matchCase: false,
    wholeWord: false,
    regexp: false,
  });
  const [replacing, setReplacing] = useState(asked.replace);
  const [template, setTemplate] = useState('');
  const [said, setSaid] = useState('');
  const find = useFind(query);
  const bar = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const close = () => {
    if (!find.select()) editor.focus();
    onClose();
  };
  const count = find.matches.length;
  const replaceAll = () => {
    find.replaceAll(template);
    setSaid(t('replaced', { count }));
  };
  useEscape(bar, close);
  return (
    <search ref={bar} className="find-bar" aria-label={t('label')}>
      <IconButton
        icon={replacing ? ChevronDown : ChevronRight}
        label={t('withReplace')}
        aria-expanded={replacing}
        iconSize={15}
        className="find-more"
        onClick={() => setReplacing(!replacing)}
      />
      <div className="find-rows">
        <div className="find-row">
          <TextInput
            ref={field}
            className="find-field"
            aria-label={t('find')}
            placeholder={t('find')}
            aria-invalid={find.error ? true : undefined}
            value={query.text}
            onChange={(event) => {
              setQuery({ ...query, text: event.currentTarget.value });
              setSaid('');
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              if (event.shiftKey) find.previous();
              else find.next();
            }}
          />
          <span className="find-count num" aria-hidden>
            {query.text !== '' && !find.error && `${count === 0 ? 0 : find.index + 1}/${count}`}
          </span>
          {OPTIONS.map(({ name, icon }) => (
            <IconButton
              key={name}
              icon={icon}
              iconSize={16}
              label={t(name)}
              aria-pressed={query[name]}
              onClick={() => setQuery({ ...query, [name]: !query[name] })}
            />
          ))}
          <IconButton
            icon={ArrowUp}
            iconSize={16}
            label={t('previous')}
            keys="shift+enter"
            disabled={count === 0}
            onClick={find.previous}
          />
          <IconButton
            icon={ArrowDown}
            iconSize={16}
            label={t('next')}
            keys="enter"
            disabled={count === 0}
            onClick={find.next}
          />
          <IconButton icon={X} iconSize={16} label={t('close')} keys="esc" onClick={close} />
        </div>
        {replacing && (
          <div className="find-row">
            <TextInput
              className="find-field"
              aria-label={t('replaceWith')}
              placeholder={t('replaceWith')}
              value={template}
              onChange={(event) => setTemplate(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                event.preventDefault();
                find.replaceOne(template);
              }}
            />
            <Button size="small" disabled={count === 0} onClick={() => find.replaceOne(template)}>
              {t('replace')}
            </Button>
            <Button size="small" disabled={count === 0} onClick={replaceAll}>
              {t('replaceAll')}
            </Button>
          </div>
        )}
        {find.error && (
          <p className="find-error" role="alert">
            {t('wrongPattern', { reason: find.error.reason })}
          </p>
        )}
        <output className={said ? 'find-said' : 'visually-hidden'}>
          {said || (query.text === '' ? '' : t('found', { count }))}
        </output>
      </div>
    </search>
  );
}
