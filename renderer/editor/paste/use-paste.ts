import { TOGGLE_LINK_COMMAND } from '@lexical/link';
import { $insertGeneratedNodes } from '@lexical/clipboard';
import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $parseSerializedNode,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import { useEffect } from 'react';
import type { Asset } from '../../../core/domain/asset';
import { type IntakePorts, takeInFiles } from '../image/intake';
import { readPastedUrl } from '../link/url';

/** Pastes that are not the editor's own: an address over words, HTML of other programs, pictures. */
export function usePaste(ports: IntakePorts): void {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const data = 'clipboardData' in event ? event.clipboardData : null;
          if (!data) return false;
          if ($pasteLink(editor, data.getData('text/plain'))) {
            event.preventDefault();
            return true;
          }
          const html = data.getData('text/html');
          // What the editor itself copied needs no reading of HTML; plain words neither.
          if (data.types.includes('application/x-lexical-editor') || html.trim() === '') {
            return false;
          }
          event.preventDefault();
          // A picture copied in a browser: the file is at hand, its HTML only points to it.
          if (data.files.length > 0 && isOnlyPicture(html)) {
            return editor.dispatchCommand(DRAG_DROP_PASTE, [...data.files]);
          }
          void insertPasted(editor, html, ports);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor, ports],
  );
}

/** An address pasted over selected words makes a link of them. */
function $pasteLink(editor: LexicalEditor, text: string): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const url = readPastedUrl(text);
  return url !== null && editor.dispatchCommand(TOGGLE_LINK_COMMAND, url);
}

function isOnlyPicture(html: string): boolean {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return body.querySelector('img') !== null && body.textContent.trim() === '';
}

async function insertPasted(
  editor: LexicalEditor,
  html: string,
  ports: IntakePorts,
): Promise<void> {
  const { readPasted } = await import('./read-pasted');
  const blocks = await readPasted(html, async (file) => {
    let asset: Asset | null = null;
    await takeInFiles([file], ports, (taken) => (asset = taken));
    return asset;
  });
  const $insert = () => {
    const selection = $getSelection() ?? $getRoot().selectEnd();
    $insertGeneratedNodes(editor, blocks.map($parseSerializedNode), selection);
  };
  editor.update($insert, { tag: [PASTE_TAG, HISTORY_PUSH_TAG] });
}
