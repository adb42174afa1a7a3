import { ImagePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { $isGalleryNode } from '../../../core/document/nodes';
import { GALLERY_LAYOUTS, type GalleryLayout } from '../../../core/document/nodes/gallery/schema';
import { IconButton, Segmented } from '../../ui';
import { RemoveBlock } from '../block-tools/remove-block';
import type { HeldBlock } from '../block-tools/held-block';
import { useChange } from '../block-tools/use-change';
import type { Images } from '../image/use-images';
import { $addPicture } from './gallery-pictures';

type GalleryToolsProps = { held: Extract<HeldBlock, { kind: 'gallery' }>; images: Images };

/** How the pictures of a gallery stand, and more pictures. */
export function GalleryTools({ held, images }: GalleryToolsProps) {
  return (
    <>
      <GalleryControls galleryKey={held.key} layout={held.layout} images={images} />
      <RemoveBlock nodeKey={held.key} keys="backspace" />
    </>
  );
}

type GalleryControlsProps = { galleryKey: string; layout: GalleryLayout; images: Images };

/** What belongs to the gallery as a whole; shown with one of its pictures too. */
export function GalleryControls({ galleryKey, layout, images }: GalleryControlsProps) {
  const { t } = useTranslation('editor');
  const change = useChange(galleryKey, $isGalleryNode);
  return (
    <>
      <Segmented
        label={t('gallery.layout')}
        value={layout}
        options={GALLERY_LAYOUTS.map((value) => ({ value, label: t(`gallery.layouts.${value}`) }))}
        onChange={(next) => change((gallery) => void gallery.setLayout(next))}
      />
      <IconButton
        icon={ImagePlus}
        label={t('gallery.add')}
        onClick={() => images.pick((asset) => change((gallery) => $addPicture(gallery, asset)))}
      />
    </>
  );
}
