import { $isListNode } from '@lexical/list';
import { useTranslation } from 'react-i18next';
import type { HeldBlock } from '../block-tools/held-block';
import { ToolField } from '../block-tools/tool-field';
import { useChange } from '../block-tools/use-change';

/** What a list may begin with. */
const FIRST_NUMBER = /^\d{1,4}$/;

/** The number that a numbered list begins with. */
export function ListTools({ held }: { held: Extract<HeldBlock, { kind: 'list' }> }) {
  const { t } = useTranslation('blocks');
  const change = useChange(held.key, $isListNode);
  return (
    <label className="list-start">
      <span aria-hidden>{t('list.start')}</span>
      <ToolField
        label={t('list.start')}
        value={String(held.start)}
        maxLength={4}
        narrow
        accepts={(value) => FIRST_NUMBER.test(value)}
        onSave={(value) => change((list) => void list.setStart(Number(value)))}
      />
    </label>
  );
}
