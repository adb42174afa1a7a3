import { ImagePlus, ImageOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { $isCardNode } from '../../../core/document/nodes';
import { CARD_NAME_LENGTH } from '../../../core/document/nodes/card/schema';
import { IconButton } from '../../ui';
import type { HeldBlock } from '../block-tools/held-block';
import { RemoveBlock } from '../block-tools/remove-block';
import { ToolField } from '../block-tools/tool-field';
import { useChange } from '../block-tools/use-change';
import type { Images } from '../image/use-images';

type CardToolsProps = { held: Extract<HeldBlock, { kind: 'card' }>; images: Images };

/** The name and the picture of a card; its words are written on the paper. */
export function CardTools({ held, images }: CardToolsProps) {
  const { t } = useTranslation('editor');
  const { kind, hash, name } = held.card;
  const change = useChange(held.key, $isCardNode);
  const choose = () =>
    images.pick(({ hash: picked, width, height }) =>
      change((card) => void card.setPicture({ hash: picked, width, height })),
    );
  const empty = { hash: '', width: 1, height: 1 };
  return (
    <>
      {kind !== 'follow' && (
        <>
          <ToolField
            label={t(`card.name.${kind}`)}
            value={name}
            maxLength={CARD_NAME_LENGTH}
            onSave={(words) => change((card) => void card.setName(words))}
          />
          <IconButton icon={ImagePlus} label={t(`card.picture.${kind}`)} onClick={choose} />
          {hash !== '' && (
            <IconButton
              icon={ImageOff}
              label={t('card.noPicture')}
              onClick={() => change((card) => void card.setPicture(empty))}
            />
          )}
        </>
      )}
      <RemoveBlock nodeKey={held.key} />
    </>
  );
}
