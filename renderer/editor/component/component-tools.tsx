import { ImagePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { $isComponentNode } from '../../../core/document/nodes';
import { COVER_ATTRIBUTE, isCarriedByApi } from '../../../core/document/nodes/component/markup';
import { COMPONENT_LABEL_LENGTH } from '../../../core/document/nodes/component/schema';
import { imagePlaceholder } from '../../../core/wechat/image-placeholder';
import { IconButton } from '../../ui';
import type { HeldBlock } from '../block-tools/held-block';
import { RemoveBlock } from '../block-tools/remove-block';
import { ToolField } from '../block-tools/tool-field';
import { useChange } from '../block-tools/use-change';
import type { Images } from '../image/use-images';
import { COMPONENT_FIELDS, NAME_ATTRIBUTE } from './component-fields';

type ComponentToolsProps = { held: Extract<HeldBlock, { kind: 'component' }>; images: Images };

/** The name of a component and the ids that WeChat gave it. */
export function ComponentTools({ held, images }: ComponentToolsProps) {
  const { t } = useTranslation('editor');
  const { kind, label, attributes } = held.component;
  const change = useChange(held.key, $isComponentNode);
  const write = (name: string, value: string, words = label) =>
    change((component) => {
      const { [name]: _before, ...others } = component.getProperties().attributes;
      const next = value === '' ? others : { ...others, [name]: value };
      component.setProperties({ ...component.getProperties(), label: words, attributes: next });
    });
  const rename = (words: string) => write(NAME_ATTRIBUTE[kind] ?? '', words, words);
  const chooseCover = () =>
    images.pick(({ hash }) => write(COVER_ATTRIBUTE, imagePlaceholder(hash)));
  return (
    <>
      <ToolField
        label={t(`component.name.${kind}`)}
        value={label}
        maxLength={COMPONENT_LABEL_LENGTH}
        onSave={rename}
      />
      {COMPONENT_FIELDS[kind].map(({ id, attribute, read }) => (
        <ToolField
          key={id}
          label={t(`component.fields.${id}`)}
          value={attributes[attribute] ?? ''}
          maxLength={500}
          accepts={(text) => read(text) !== null}
          onSave={(text) => write(attribute, read(text) ?? '')}
        />
      ))}
      {kind === 'miniprogram' && (
        <IconButton icon={ImagePlus} label={t('component.cover')} onClick={chooseCover} />
      )}
      <RemoveBlock nodeKey={held.key} keys="backspace" />
      {!isCarriedByApi(kind) && <p className="block-tools-help">{t('component.manual')}</p>}
    </>
  );
}
