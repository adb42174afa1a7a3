import { $isCodeNode } from '@lexical/code';
import { WrapText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { $setCodeWrapped } from '../../../core/document/nodes';
import { CODE_LANGUAGES, findLanguage } from '../../../core/typesetting/code/languages';
import { IconButton, Select } from '../../ui';
import type { HeldBlock } from '../block-tools/held-block';
import { RemoveBlock } from '../block-tools/remove-block';
import { useChange } from '../block-tools/use-change';

const PLAIN = 'plain';

/** The language of a code block, and whether its long lines wrap. */
export function CodeTools({ held }: { held: Extract<HeldBlock, { kind: 'code' }> }) {
  const { t } = useTranslation('blocks');
  const change = useChange(held.key, $isCodeNode);
  return (
    <>
      <Select
        label={t('code.language')}
        value={findLanguage(held.language)?.id ?? PLAIN}
        options={[
          { value: PLAIN, label: t('code.plain') },
          ...CODE_LANGUAGES.map(({ id, label }) => ({ value: id, label })),
        ]}
        onChange={(id) => change((code) => void code.setLanguage(id === PLAIN ? null : id))}
      />
      <IconButton
        icon={WrapText}
        label={t('code.wrap')}
        aria-pressed={held.wrap}
        onClick={() => change((code) => $setCodeWrapped(code, !held.wrap))}
      />
      <RemoveBlock nodeKey={held.key} />
    </>
  );
}
