import { readParts } from './nodes/styled/parts';
import { eachPicture } from './nodes/styled/parts-walk';
import type { DocumentJson } from './schema';
import { eachBlock } from './walk';

/** Addresses of the pictures of a body that are not there, in reading order, each as often as named. */
export function lostAddresses(document: DocumentJson): string[] {
  const addresses: string[] = [];
  for (const outer of document.root.children) {
    eachBlock(outer, (block) => {
      if (block.type === 'lostimage') addresses.push(block.address);
      if (block.type !== 'styled') return;
      eachPicture(readParts(block.content), ({ hash, address }) => {
        if (hash === null) addresses.push(address);
      });
    });
  }
  return addresses;
}
