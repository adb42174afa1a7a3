import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  AlignCenter,
  AlignLeft,
  AlignRight,
  ArrowLeft,
  ArrowRight,
  Captions,
  ImageUp,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { $isImageNode } from '../../../core/document/nodes';
import { IMAGE_WIDTHS } from '../../../core/document/nodes/image/schema';
import { IconButton, Select } from '../../ui';
import type { HeldBlock } from '../block-tools/held-block';
import { RemoveBlock } from '../block-tools/remove-block';
import { ToolField } from '../block-tools/tool-field';
import { useChange } from '../block-tools/use-change';
import { $movePicture } from '../gallery/gallery-pictures';
import { GalleryControls } from '../gallery/gallery-tools';
import { readUrl } from '../link/url';
import type { Images } from './use-images';

type HeldImage = Extract<HeldBlock, { kind: 'image' }>;
type ImageToolsProps = { held: HeldImage; images: Images };

const ALT_LENGTH = 200;
const ADDRESS_LENGTH = 2000;
const SIDES: readonly { side: HeldImage['side']; icon: LucideIcon }[] = [
  { side: 'left', icon: AlignLeft },
  { side: 'center', icon: AlignCenter },
  { side: 'right', icon: AlignRight },
];

/**
 * What can be done with a selected picture: its alternative text, its link and its caption, how wide it
 * is and where it stands, another picture in its place. In a gallery the gallery sees to its size.
 */
export function ImageTools({ held, images }: ImageToolsProps) {
  const { t } = useTranslation('editor');
  const [editor] = useLexicalComposerContext();
  const change = useChange(held.key, $isImageNode);
  const writeCaption = () => {
    change((image) => void image.selectEnd());
    editor.focus();
  };
  return (
    <>
      <ToolField
        label={t('image.alt')}
        placeholder={t('image.altEmpty')}
        wide
        value={held.alt}
        maxLength={ALT_LENGTH}
        onSave={(words) => change((image) => void image.setAlt(words))}
      />
      <ToolField
        label={t('image.link')}
        value={held.link}
        maxLength={ADDRESS_LENGTH}
        accepts={(text) => text === '' || readUrl(text) !== null}
        onSave={(text) => change((image) => void image.setLink(readUrl(text) ?? ''))}
      />
      {held.gallery ? <InGallery held={held} images={images} /> : <SizeAndSide held={held} />}
      <span className="block-tools-line" />
      <IconButton
        icon={ImageUp}
        label={t('image.replace')}
        onClick={() =>
          images.pick(({ hash, width, height }) =>
            change((image) => void image.setImage({ hash, width, height })),
          )
        }
      />
      <IconButton icon={Captions} label={t('image.caption')} onClick={writeCaption} />
      <RemoveBlock nodeKey={held.key} keys="backspace" />
    </>
  );
}

function SizeAndSide({ held }: { held: HeldImage }) {
  const { t } = useTranslation('editor');
  const change = useChange(held.key, $isImageNode);
  const widths = [...new Set<number>([...IMAGE_WIDTHS, held.widthPercent])];
  return (
    <>
      <Select
        label={t('image.width')}
        value={String(held.widthPercent)}
        options={widths
          .toSorted((a, b) => a - b)
          .map((percent) => ({
            value: String(percent),
            label: percent === 100 ? t('image.wholeWidth') : `${percent}%`,
          }))}
        onChange={(percent) => change((image) => void image.setWidthPercent(Number(percent)))}
      />
      <span className="block-tools-set">
        {SIDES.map(({ side, icon }) => (
          <IconButton
            key={side}
            icon={icon}
            label={t(`image.sides.${side}`)}
            aria-pressed={held.side === side}
            onClick={() => change((image) => void image.setFormat(side === 'center' ? '' : side))}
          />
        ))}
      </span>
    </>
  );
}

function InGallery({ held, images }: ImageToolsProps) {
  const { t } = useTranslation('editor');
  const change = useChange(held.key, $isImageNode);
  const { gallery } = held;
  if (!gallery) return null;
  return (
    <>
      <IconButton
        icon={ArrowLeft}
        label={t('gallery.forward')}
        keys="alt+arrowleft"
        disabled={gallery.index === 0}
        onClick={() => change((image) => void $movePicture(image, -1))}
      />
      <IconButton
        icon={ArrowRight}
        label={t('gallery.back')}
        keys="alt+arrowright"
        disabled={gallery.index === gallery.count - 1}
        onClick={() => change((image) => void $movePicture(image, 1))}
      />
      <GalleryControls galleryKey={gallery.key} layout={gallery.layout} images={images} />
    </>
  );
}
