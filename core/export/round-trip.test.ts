import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDocument } from '../document/testing/arbitrary-document';
import { shapesOf } from '../document/testing/shape';
import { finishImport } from '../import/imported';
import { importMarkdown } from '../import/markdown';
import { documentToMarkdown } from './markdown';

const size = { width: 1080, height: 720 };
const ports = { imageAddress: (hash: string) => `images/${hash}.jpg` };
const find = (reference: string) => {
  const hash = /^images\/([0-9a-f]{64})\.jpg$/.exec(reference)?.[1];
  return hash ? { hash, ...size } : null;
};

test('document → Markdown → document keeps the blocks and their words', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      // The title stands in the front matter, or the first heading would be taken for it.
      const markdown = `---\ntitle: "题"\n---\n\n${documentToMarkdown(document, ports)}`;
      const read = finishImport(importMarkdown(markdown), find).document;
      expect(shapesOf(read)).toEqual(shapesOf(document));
    }),
    { numRuns: 60 },
  );
});
