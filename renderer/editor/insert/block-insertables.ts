import {
  AudioLines,
  BookMarked,
  ContactRound,
  GalleryHorizontal,
  IdCard,
  LayoutGrid,
  type LucideIcon,
  Megaphone,
  QrCode,
  Shapes,
  Space,
  Superscript,
  Video,
  Vote,
  Workflow,
} from 'lucide-react';
import { $isCodeNode } from '@lexical/code';
import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import {
  $createCardNode,
  $createComponentNode,
  $createDiagramNode,
  $createFootnoteNode,
  $createReadMoreItemNode,
  $createReadMoreNode,
  $createSpacerNode,
  $isReadMoreItemNode,
} from '../../../core/document/nodes';
import type { CardKind } from '../../../core/document/nodes/card/schema';
import { type ComponentKind, tagOf } from '../../../core/document/nodes/component/markup';
import { $blockAround } from '../behaviour/blocks';
import { $selectWhole } from '../behaviour/solid-blocks';
import { newGallery } from '../gallery/gallery-pictures';
import { insertBlock } from './insert-block';
import type { Insertable } from './insertable';

/** A note to the words before the caret. */
export const FOOTNOTE: Insertable = {
  id: 'footnote',
  group: 'text',
  icon: Superscript,
  run: ({ editor }) => insertFootnote(editor),
};

/** Pictures side by side or in a strip. */
export const GALLERY: Insertable = {
  id: 'gallery',
  group: 'media',
  icon: LayoutGrid,
  run: ({ editor, pickImages }) => pickImages(newGallery(editor)),
};

/** A drawing of boxes and arrows, written as Mermaid. */
export const DIAGRAM: Insertable = {
  id: 'diagram',
  group: 'media',
  icon: Workflow,
  run: ({ editor }) => insertBlock(editor, () => $createDiagramNode('')),
};

/** Empty space between two blocks. */
export const SPACER: Insertable = {
  id: 'spacer',
  group: 'component',
  icon: Space,
  run: ({ editor }) => insertBlock(editor, () => $createSpacerNode()),
};

/** What only WeChat can show, and the publisher puts in. */
export const MEDIA_INSERTABLES: readonly Insertable[] = [
  component('video', 'media', Video),
  component('channels', 'media', GalleryHorizontal),
  component('audio', 'media', AudioLines),
];

/** Cards, lists of articles, and WeChat's own components. */
export const CARD_INSERTABLES: readonly Insertable[] = [
  card('follow', Megaphone),
  card('author', ContactRound),
  card('qr', QrCode),
  {
    id: 'readmore',
    group: 'component',
    icon: BookMarked,
    run: ({ editor, startWords }) =>
      insertBlock(editor, () =>
        $createReadMoreNode(startWords('readmore')).append($createReadMoreItemNode('')),
      ),
  },
  component('profile', 'component', IdCard),
  component('miniprogram', 'component', Shapes),
  component('vote', 'component', Vote),
];

function card(kind: CardKind, icon: LucideIcon): Insertable {
  return {
    id: kind,
    group: 'component',
    icon,
    run: ({ editor, startWords }) =>
      insertBlock(editor, () =>
        $createCardNode({ kind }).append($createTextNode(startWords(kind))),
      ),
  };
}

function component(kind: ComponentKind, group: Insertable['group'], icon: LucideIcon): Insertable {
  return {
    id: kind,
    group,
    icon,
    run: ({ editor }) =>
      insertBlock(editor, () =>
        $createComponentNode({ kind, tag: tagOf(kind, ''), label: '', attributes: {} }),
      ),
  };
}

// Code and the title of an article to read next have no notes.
function insertFootnote(editor: LexicalEditor): void {
  editor.update(
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      const block = $blockAround(selection.focus.getNode());
      if (block === null || $isCodeNode(block) || $isReadMoreItemNode(block)) return;
      const { key, offset, type } = selection.focus;
      // The note goes behind the selected words, it does not take their place.
      selection.anchor.set(key, offset, type);
      const note = $createFootnoteNode('');
      selection.insertNodes([note]);
      $selectWhole(note);
    },
    { tag: HISTORY_PUSH_TAG },
  );
}
