import { $isHeadingNode } from '@lexical/rich-text';
import { useTranslation } from 'react-i18next';
import { $setHeadingLook } from '../../../core/document/nodes';
import { HEADING_LOOKS } from '../../../core/wechat/themes/recipe';
import { Select } from '../../ui';
import type { HeldBlock } from '../block-tools/held-block';
import { useChange } from '../block-tools/use-change';

/** The look of one heading: the theme's, or one that its writer chose. */
export function HeadingTools({ held }: { held: Extract<HeldBlock, { kind: 'heading' }> }) {
  const { t } = useTranslation('blocks');
  const change = useChange(held.key, $isHeadingNode);
  const looks = ['theme', ...HEADING_LOOKS] as const;
  return (
    <Select
      label={t('heading.look')}
      value={held.look ?? 'theme'}
      options={looks.map((look) => ({ value: look, label: t(`heading.looks.${look}`) }))}
      onChange={(look) =>
        change((heading) => $setHeadingLook(heading, look === 'theme' ? null : look))
      }
    />
  );
}
