import { createHeadlessEditor } from '@lexical/headless';
import { registerList } from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isParagraphNode,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { $documentToJson } from '../../../core/document/block-json';
import { $createImageNode, documentNodes } from '../../../core/document/nodes';
import { assetSchema } from '../../../core/domain/asset';
import { documentSchema } from '../../../core/document/schema';
import { loadWords, type Words } from '../../i18n/words';
import { INSERTABLES } from './insertables';

const asset = assetSchema.parse({
  hash: 'cd'.repeat(32),
  mime: 'image/png',
  bytes: 1,
  width: 8,
  height: 6,
  animated: false,
  name: 'image.png',
  createdAtMs: 0,
});
/** Entries that go in as a block at once; the others ask for files first, or go into a line. */
const blockIds = INSERTABLES.map((entry) => entry.id).filter(
  (id) => id !== 'image' && id !== 'footnote' && id !== 'inlineFormula',
);

function editorWith(build: () => void): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: documentNodes,
    onError: (error) => {
      throw error;
    },
  });
  registerRichText(editor);
  registerList(editor);
  editor.update(build, { discrete: true });
  return editor;
}

const $emptyBody = () => void $getRoot().append($createParagraphNode()).selectStart();
const $caption = () => {
  const image = $createImageNode({ hash: 'ab'.repeat(32), alt: '', width: 1, height: 1 });
  $getRoot().append(image.append($createTextNode('说明')));
  image.selectEnd();
};

function run(editor: LexicalEditor, id: string): void {
  const entry = INSERTABLES.find((e) => e.id === id);
  entry?.run({
    editor,
    chooseImages: () => {},
    pickImages: (onAsset) => onAsset(asset),
    startWords: (key) => key,
  });
  editor.read(() => {});
}

const types = (editor: LexicalEditor) =>
  editor.read($documentToJson).root.children.map((block) => block.type);

describe('the insert list', () => {
  it('has each entry once, with its words in both languages', async () => {
    const ids = INSERTABLES.map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const language of ['zh-CN', 'en'] as const) {
      const items = (await loadWords(language))['insert']?.['items'];
      const missing = ids.filter((id) => {
        const words: string | Words | undefined = typeof items === 'object' ? items[id] : undefined;
        return typeof words !== 'object' || !words['label'] || !words['hint'] || !words['words'];
      });
      expect(missing).toEqual([]);
    }
  });

  it.each(blockIds)('%s goes into an empty body, and writing can go on below', (id) => {
    const editor = editorWith($emptyBody);
    run(editor, id);
    const document = editor.read($documentToJson);
    expect(documentSchema.parse(document)).toEqual(document);
    const [first] = types(editor);
    expect(id === 'paragraph' ? 'paragraph' : first).not.toBe(
      id === 'paragraph' ? '' : 'paragraph',
    );
  });

  it.each(blockIds)('%s leaves a picture whose caption the caret is in alone', (id) => {
    const editor = editorWith($caption);
    run(editor, id);
    expect(types(editor)[0]).toBe('image');
    expect(types(editor).length).toBeGreaterThan(1);
    const last = editor.read(() => $getRoot().getLastChild());
    expect(last && (id !== 'divider' || $isParagraphNode(last))).toBe(true);
  });
});
