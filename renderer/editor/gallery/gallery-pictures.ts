import { $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import {
  $createGalleryNode,
  $createImageNode,
  $isGalleryNode,
  $isImageNode,
  type GalleryNode,
  type ImageNode,
} from '../../../core/document/nodes';
import type { Asset } from '../../../core/domain/asset';
import { $selectWhole } from '../behaviour/solid-blocks';
import { $insertBlock } from '../insert/insert-block';

/** Puts a picture at the end of a gallery; call it inside an update. */
export function $addPicture(gallery: GalleryNode, asset: Asset): void {
  gallery.append($pictureOf(asset));
}

/**
 * Moves a picture one place forward or back among those of its gallery; false where it is the first or
 * the last already, or stands in no gallery. Call it inside an update.
 */
export function $movePicture(image: ImageNode, step: -1 | 1): boolean {
  if (!$isGalleryNode(image.getParent())) return false;
  const neighbour = step < 0 ? image.getPreviousSibling() : image.getNextSibling();
  if (!neighbour) return false;
  if (step < 0) neighbour.insertBefore(image);
  else neighbour.insertAfter(image);
  $selectWhole(image);
  return true;
}

/** Puts a picture before or behind another one of a gallery, as one step for undo. */
export function dropPicture(
  editor: LexicalEditor,
  keys: { picture: string; target: string },
  side: 'before' | 'after',
): void {
  editor.update(
    () => {
      const picture = $getNodeByKey(keys.picture);
      const target = $getNodeByKey(keys.target);
      if (!$isImageNode(picture) || !$isImageNode(target) || picture.is(target)) return;
      if (!$isGalleryNode(target.getParent())) return;
      if (side === 'before') target.insertBefore(picture);
      else target.insertAfter(picture);
      $selectWhole(picture);
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

/** What puts one picture after the other into a new gallery at the caret. */
export function newGallery(editor: LexicalEditor): (asset: Asset) => void {
  let key: string | null = null;
  return (asset) =>
    editor.update(
      () => {
        const gallery = key === null ? null : $getNodeByKey(key);
        if ($isGalleryNode(gallery)) return $addPicture(gallery, asset);
        const created = $createGalleryNode('two', [$pictureOf(asset)]);
        $insertBlock(created);
        $selectWhole(created);
        key = created.getKey();
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
}

function $pictureOf({ hash, width, height }: Asset): ImageNode {
  return $createImageNode({ hash, alt: '', width, height });
}
