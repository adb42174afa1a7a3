import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Check, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton, Spinner } from '../../ui';
import { domRangeOf, revealRange } from '../text-index/dom-range';
import { useEscape } from '../use-escape';
import { applyCorrections, type Correction } from './corrections';
import { useCorrections } from './use-corrections';
import './tidy-panel.css';

/** Offers better spaces and punctuation, change by change; nothing is changed unasked. */
export function TidyPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('find');
  const [editor] = useLexicalComposerContext();
  const found = useCorrections(editor);
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const offered = found.status === 'found' ? found.all.filter(({ id }) => !passed.has(id)) : [];

  const close = () => {
    onClose();
    editor.focus();
  };
  const accept = (some: readonly Correction[]) => {
    applyCorrections(editor, some);
    // The row that had the focus goes.
    panel.current?.focus();
  };
  const pass = (id: string) => {
    setPassed(new Set([...passed, id]));
    panel.current?.focus();
  };
  useEscape(panel, close);
  return (
    <section ref={panel} className="tidy-panel" aria-label={t('tidy.label')} tabIndex={-1}>
      <header className="tidy-head">
        <h2>{t('tidy.label')}</h2>
        <IconButton icon={X} iconSize={16} label={t('tidy.close')} keys="esc" onClick={close} />
      </header>
      <output className="tidy-note">
        {found.status === 'looking' && <Spinner />}
        {found.status === 'looking' && t('tidy.looking')}
        {found.status === 'failed' && t('tidy.failed')}
        {found.status === 'found' &&
          t(offered.length === 0 ? 'tidy.none' : 'tidy.found', { count: offered.length })}
      </output>
      {offered.length > 0 && (
        <>
          <ul className="tidy-list" aria-label={t('tidy.label')}>
            {offered.map((correction) => (
              <TidyRow
                key={correction.id}
                correction={correction}
                onAccept={() => accept([correction])}
                onPass={() => pass(correction.id)}
              />
            ))}
          </ul>
          <footer className="tidy-foot">
            <Button size="small" look="primary" onClick={() => accept(offered)}>
              {t('tidy.all', { count: offered.length })}
            </Button>
          </footer>
        </>
      )}
    </section>
  );
}

type TidyRowProps = { correction: Correction; onAccept: () => void; onPass: () => void };

function TidyRow({ correction, onAccept, onPass }: TidyRowProps) {
  const { t } = useTranslation('find');
  const [editor] = useLexicalComposerContext();
  const { before, removed, edit, after, line } = correction;
  const reveal = () => {
    const range = domRangeOf(editor, line, Math.max(0, edit.from - 1), edit.to + 1);
    if (!range) return;
    CSS.highlights.set('found-here', new Highlight(range));
    revealRange(editor, range);
  };
  useEffect(() => () => void CSS.highlights.delete('found-here'), []);
  const words = `${before}${edit.insert}${after}`;
  return (
    <li className="tidy-row">
      <button type="button" className="tidy-words" onClick={reveal} onFocus={reveal}>
        {before}
        {removed !== '' && <del>{visible(removed)}</del>}
        {edit.insert !== '' && <ins>{visible(edit.insert)}</ins>}
        {after}
      </button>
      <IconButton
        icon={Check}
        iconSize={15}
        label={t('tidy.accept', { words })}
        onClick={onAccept}
      />
      <IconButton icon={X} iconSize={15} label={t('tidy.pass', { words })} onClick={onPass} />
    </li>
  );
}

/** A space has to be seen to be judged. */
function visible(text: string): string {
  return text.replaceAll(' ', '␣').replaceAll('\u3000', '□');
}
