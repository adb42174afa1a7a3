import { useTranslation } from 'react-i18next';
import { $isDividerNode } from '../../../core/document/nodes';
import { DIVIDER_CHOICES } from '../../../core/document/nodes/divider/schema';
import { Select } from '../../ui';
import type { HeldBlock } from '../block-tools/held-block';
import { RemoveBlock } from '../block-tools/remove-block';
import { useChange } from '../block-tools/use-change';

/** How a divider looks. */
export function DividerTools({ held }: { held: Extract<HeldBlock, { kind: 'divider' }> }) {
  const { t } = useTranslation('editor');
  const change = useChange(held.key, $isDividerNode);
  return (
    <>
      <Select
        label={t('divider.look')}
        value={held.look}
        options={DIVIDER_CHOICES.map((look) => ({
          value: look,
          label: t(`divider.looks.${look}`),
        }))}
        onChange={(look) => change((divider) => void divider.setLook(look))}
      />
      <RemoveBlock nodeKey={held.key} keys="backspace" />
    </>
  );
}
