import type { DocumentJson } from '../document/schema';
import type { FindingPlace } from '../domain/finding';

/** A picture of the body and where it is. */
export interface Picture {
  readonly hash: string;
  readonly alt: string;
  readonly hasCaption: boolean;
  readonly place: FindingPlace;
}

/** As much as has to be known of a node to find pictures in it, whatever kind it is. */
interface TreeNode {
  readonly type: string;
  readonly children?: readonly TreeNode[];
  readonly hash?: string;
  readonly alt?: string;
}

/** All pictures of a body in reading order, those in tables and galleries included. */
export function documentPictures(document: DocumentJson): Picture[] {
  const pictures: Picture[] = [];
  const visit = (node: TreeNode, path: readonly number[]): void => {
    if (node.type === 'image' && node.hash !== undefined) {
      pictures.push({
        hash: node.hash,
        alt: node.alt ?? '',
        hasCaption: (node.children?.length ?? 0) > 0,
        place: { kind: 'block', path: [...path], quote: '', subject: node.hash },
      });
    }
    node.children?.forEach((child, index) => visit(child, [...path, index]));
  };
  visit(document.root, []);
  return pictures;
}
