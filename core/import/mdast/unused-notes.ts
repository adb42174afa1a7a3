import type { FootnoteDefinition, Nodes, Paragraph, Root } from 'mdast';
import { eachParent } from './literal-tags';

/** Puts footnotes that nothing refers to into the text; Markdown itself would drop their words. */
export function keepUnusedNotes(root: Root): void {
  const used = new Set<string>();
  eachParent(root, (children) => {
    for (const child of children) {
      if (child.type === 'footnoteReference') used.add(child.identifier);
    }
  });
  eachParent(root, (children) => {
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const node = children[index];
      if (node?.type !== 'footnoteDefinition' || used.has(node.identifier)) continue;
      children.splice(index, 1, ...asBlocks(node));
    }
  });
}

function asBlocks(note: FootnoteDefinition): Nodes[] {
  const mark: Paragraph['children'][number] = {
    type: 'text',
    value: `[^${note.label ?? note.identifier}]: `,
  };
  const [first, ...rest] = note.children;
  if (first?.type === 'paragraph') {
    return [{ ...first, children: [mark, ...first.children] }, ...rest];
  }
  return [{ type: 'paragraph', children: [mark] }, ...note.children];
}
