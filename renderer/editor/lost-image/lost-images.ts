import { $dfs } from '@lexical/utils';
import { $getRoot, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { $createImageNode, $isLostImageNode, $isStyledNode } from '../../../core/document/nodes';
import { readParts, writeParts } from '../../../core/document/nodes/styled/parts';
import { eachPicture, mapPictures } from '../../../core/document/nodes/styled/parts-walk';
import type { Asset } from '../../../core/domain/asset';

/** Addresses on the network of pictures that are not in the article yet, each once. */
export function $remoteAddresses(): string[] {
  const addresses = new Set<string>();
  const add = (address: string) => {
    if (/^(?:https?:)?\/\//i.test(address)) addresses.add(address);
  };
  for (const { node } of $dfs($getRoot())) {
    if ($isLostImageNode(node)) add(node.getAddress());
    if ($isStyledNode(node)) {
      eachPicture(readParts(node.getContent()), ({ hash, address }) => {
        if (hash === null) add(address);
      });
    }
  }
  return [...addresses];
}

/** Puts pictures into the places that wait for them, by address, as one step for undo. */
export function fillLostImages(editor: LexicalEditor, assets: ReadonlyMap<string, Asset>): void {
  if (assets.size === 0) return;
  editor.update(
    () => {
      for (const { node } of $dfs($getRoot())) {
        if ($isLostImageNode(node)) {
          const asset = assets.get(node.getAddress());
          if (!asset) continue;
          const { hash, width, height } = asset;
          node.replace($createImageNode({ hash, width, height, alt: node.getAlt() }));
        } else if ($isStyledNode(node)) {
          const filled = writeParts(
            mapPictures(readParts(node.getContent()), (picture) => {
              const asset = picture.hash === null ? assets.get(picture.address) : undefined;
              if (!asset) return picture;
              const { hash, width, height } = asset;
              return { ...picture, hash, width, height, address: '' };
            }),
          );
          if (filled !== node.getContent()) node.setContent(filled);
        }
      }
    },
    { tag: HISTORY_PUSH_TAG },
  );
}
