import fc from 'fast-check';
import { createHeadlessEditor } from '@lexical/headless';
import { expect, test } from 'vitest';
import { documentNodes } from '../document/nodes';
import { documentSchema } from '../document/schema';
import { arbitraryWords } from '../document/testing/arbitrary-document';
import { renderDocument } from '../wechat/render';
import { importHtml } from './html';
import { finishImport } from './imported';
import { importMarkdown } from './markdown';
import { typesettingForTests } from '../typesetting/testing';

const typesetting = await typesettingForTests([]);

const marks = fc.constantFrom(
  ...'# ,## ,- ,  - ,1. ,> ,    ,```,~~~,**,*,_,`,~~,|,| - |,---,***,[,](,),![,<,>,</,<div>,</div>,<b>,<table><tr><td>,</td>,<ul><li>,<pre>,<br>,<!--,-->,[^1],[^1]: ,$,$$,- [ ] ,- [x] ,:,\\,&lt;,&#0;,https://a.example/,<p align="center">,!!! note'.split(
    ',',
  ),
);
const soup = fc
  .array(fc.oneof(marks, arbitraryWords, fc.constantFrom('\n', '\n\n', ' ')), { maxLength: 40 })
  .map((parts) => parts.join(''));

test.each([
  ['Markdown', importMarkdown],
  ['HTML', importHtml],
])('any %s becomes a document that loads and renders harmlessly', (_name, read) => {
  const editor = createHeadlessEditor({
    nodes: documentNodes,
    onError: (error) => {
      throw error;
    },
  });
  fc.assert(
    fc.property(soup, (source) => {
      const { document } = finishImport(read(source), () => null);
      expect(documentSchema.parse(document)).toEqual(document);
      const state = editor.parseEditorState(JSON.stringify(document));
      expect(documentSchema.parse(state.toJSON())).toEqual(document);
      const { html } = renderDocument(document, { typesetting });
      expect(html.replace(/>[^<]*</g, '><')).not.toMatch(
        /<script|<iframe|<img|\son\w+=|javascript:/,
      );
    }),
    { numRuns: 300 },
  );
});
