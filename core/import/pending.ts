import { isCalloutTitle } from '../document/nodes/callout/schema';
import type { ImportedBlock } from './imported';

/** Distinct references of the pictures that blocks wait for, in order. */
export function pendingReferences(blocks: readonly ImportedBlock[]): string[] {
  const references = new Set<string>();
  const visit = (block: ImportedBlock): void => {
    if (block.type === 'pending-image') references.add(block.reference);
    if (block.type === 'pending-gallery') block.pictures.forEach(visit);
    if (block.type === 'pending-card') visit(block.picture);
    if (block.type === 'callout') {
      for (const child of block.children) if (!isCalloutTitle(child)) visit(child);
    }
    if (block.type !== 'table') return;
    for (const row of block.children) for (const cell of row.children) cell.children.forEach(visit);
  };
  blocks.forEach(visit);
  return [...references];
}
