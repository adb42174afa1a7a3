import { $getRoot, type LexicalEditor } from 'lexical';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ARTICLE_LIMITS } from '../../core/domain/article';
import { goToPlace } from '../editor/findings/go-to-place';
import { useFormat } from '../i18n/format';
import { classNames, Menu, MenuItem } from '../ui';
import { costliest } from './costliest';

/** How many parts are named. */
const MOST = 8;
/** Characters of a block's words that say which one it is. */
const WORDS = 14;

type HtmlCostProps = {
  editor: LexicalEditor;
  parts: readonly string[];
  htmlCharacters: number;
};

/** The size of the article's HTML against WeChat's limit; it opens to what costs most. */
export function HtmlCost({ editor, parts, htmlCharacters }: HtmlCostProps) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const chosen = useRef<number | null>(null);
  const limit = ARTICLE_LIMITS.contentCharacters;
  const figures = { characters: format.number(htmlCharacters), limit: format.number(limit) };
  const costs = useMemo(() => (open ? costliest(parts, MOST) : []), [open, parts]);
  return (
    <Menu
      align="start"
      onOpenChange={setOpen}
      onCloseAutoFocus={(event) => {
        if (chosen.current === null) return;
        event.preventDefault();
        goToPlace(editor, { kind: 'block', path: [chosen.current], quote: '' });
        chosen.current = null;
      }}
      trigger={
        <button
          type="button"
          className={classNames('status-button', 'num', htmlCharacters > limit && 'status-warn')}
          aria-label={t('cost.label', figures)}
          disabled={htmlCharacters === 0}
        >
          {t('html', figures)}
        </button>
      }
    >
      {costs.map(({ index, characters, percent }) => {
        const { kind, words } = blockAt(editor, index);
        return (
          <MenuItem
            key={index}
            disabled={kind === 'notes'}
            onSelect={() => {
              chosen.current = index;
            }}
          >
            {t('cost.item', {
              kind: t(`cost.kinds.${kind}`),
              words,
              characters: format.number(characters),
              percent,
            })}
          </MenuItem>
        );
      })}
    </Menu>
  );
}

/** What stands at a place of the body; the list of notes comes after its last block. */
function blockAt(editor: LexicalEditor, index: number): { kind: string; words: string } {
  return editor.read(() => {
    const block = $getRoot().getChildAtIndex(index);
    if (block === null) return { kind: 'notes', words: '' };
    const words = [...block.getTextContent().replace(/\s+/g, ' ').trim()];
    return { kind: block.getType(), words: words.slice(0, WORDS).join('') };
  });
}
