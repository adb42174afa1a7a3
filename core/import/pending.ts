import { isRemote } from '../document/nodes/lost-image/build';
import { isCalloutTitle } from '../document/nodes/callout/schema';
import { readParts } from '../document/nodes/styled/parts';
import { eachPicture } from '../document/nodes/styled/parts-walk';
import type { ImportedBlock } from './imported';

/** Distinct references of the pictures that blocks wait for and that may be at hand, in order. */
export function pendingReferences(blocks: readonly ImportedBlock[]): string[] {
  const references = new Set<string>();
  const add = (reference: string): void => {
    if (!isRemote(reference)) references.add(reference);
  };
  const visit = (block: ImportedBlock): void => {
    if (block.type === 'pending-image') add(block.reference);
    if (block.type === 'pending-gallery') block.pictures.forEach(visit);
    if (block.type === 'pending-card') visit(block.picture);
    if (block.type === 'callout') {
      for (const child of block.children) if (!isCalloutTitle(child)) visit(child);
    }
    if (block.type === 'styled') {
      eachPicture(readParts(block.content), ({ hash, address }) => {
        if (hash === null && address !== '') add(address);
      });
    }
    if (block.type !== 'table') return;
    for (const row of block.children) for (const cell of row.children) cell.children.forEach(visit);
  };
  blocks.forEach(visit);
  return [...references];
}
