import { useTranslation } from 'react-i18next';
import { $isCalloutNode } from '../../../core/document/nodes';
import { CALLOUT_KINDS } from '../../../core/document/nodes/callout/schema';
import { Select } from '../../ui';
import type { HeldBlock } from '../block-tools/held-block';
import { RemoveBlock } from '../block-tools/remove-block';
import { useChange } from '../block-tools/use-change';

/** What a callout is for. */
export function CalloutTools({ held }: { held: Extract<HeldBlock, { kind: 'callout' }> }) {
  const { t } = useTranslation('blocks');
  const change = useChange(held.key, $isCalloutNode);
  return (
    <>
      <Select
        label={t('callout.kind')}
        value={held.callout}
        options={CALLOUT_KINDS.map((kind) => ({ value: kind, label: t(`callout.kinds.${kind}`) }))}
        onChange={(kind) => change((box) => void box.setKind(kind))}
      />
      <RemoveBlock nodeKey={held.key} />
    </>
  );
}
