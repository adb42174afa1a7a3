import { createHeadlessEditor } from '@lexical/headless';
import { expect, it } from 'vitest';
import { documentNodes } from './index';
import { documentSchema } from '../schema';

const e = { version: 1, direction: null, format: '', indent: 0 } as const;
const text = (t: string) => ({
  type: 'text',
  version: 1,
  text: t,
  format: 0,
  style: '',
  mode: 'normal',
  detail: 0,
});

it('reads and writes every node', () => {
  const editor = createHeadlessEditor({
    nodes: documentNodes,
    onError: (x) => {
      throw x;
    },
  });
  const doc = {
    root: {
      type: 'root',
      ...e,
      children: [
        {
          type: 'image',
          ...e,
          hash: 'a'.repeat(64),
          alt: 'x',
          width: 10,
          height: 20,
          children: [text('说明')],
        },
        { type: 'divider', version: 1 },
      ],
    },
  };
  const state = editor.parseEditorState(JSON.stringify(doc));
  expect(documentSchema.parse(state.toJSON())).toEqual(doc);
});
