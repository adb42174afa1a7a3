import { useTranslation } from 'react-i18next';
import { $isSpacerNode } from '../../../core/document/nodes';
import { SPACER_HEIGHTS } from '../../../core/document/nodes/spacer/schema';
import { Select } from '../../ui';
import type { HeldBlock } from '../block-tools/held-block';
import { RemoveBlock } from '../block-tools/remove-block';
import { useChange } from '../block-tools/use-change';

/** How high an empty space is. */
export function SpacerTools({ held }: { held: Extract<HeldBlock, { kind: 'spacer' }> }) {
  const { t } = useTranslation('editor');
  const change = useChange(held.key, $isSpacerNode);
  // A height from elsewhere is offered too, so that it can be seen and kept.
  const heights = [...new Set<number>([...SPACER_HEIGHTS, held.height])].toSorted((a, b) => a - b);
  return (
    <>
      <Select
        label={t('spacer.height')}
        value={String(held.height)}
        options={heights.map((height) => ({
          value: String(height),
          label: t('spacer.pixels', { height }),
        }))}
        onChange={(height) => change((spacer) => void spacer.setHeight(Number(height)))}
      />
      <RemoveBlock nodeKey={held.key} keys="backspace" />
    </>
  );
}
