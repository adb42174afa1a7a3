import { TOGGLE_LINK_COMMAND } from '@lexical/link';
import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  PASTE_COMMAND,
} from 'lexical';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { BlockJson } from '../../../core/document/schema';
import type { Asset } from '../../../core/domain/asset';
import { type IntakePorts, takeInFiles } from '../image/intake';
import { readPastedUrl } from '../link/url';
import { insertPasted, type PasteUnderWay } from './insert-pasted';

/** Pastes that are not the editor's own: an address over words, HTML of other programs, pictures. */
export function usePaste(ports: IntakePorts): void {
  const [editor] = useLexicalComposerContext();
  const underWay = useRef<PasteUnderWay | null>(null);
  // Called before the body is let go, see Paper: an article that is left has all that was pasted.
  useLayoutEffect(() => () => underWay.current?.finish(), [editor]);
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
          void readBlocks(html, ports).then((blocks) => {
            underWay.current?.finish();
            underWay.current = insertPasted(editor, blocks);
          });
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

async function readBlocks(html: string, ports: IntakePorts): Promise<BlockJson[]> {
  const { readPasted } = await import('./read-pasted');
  return readPasted(html, async (file) => {
    let asset: Asset | null = null;
    await takeInFiles([file], ports, (taken) => (asset = taken));
    return asset;
  });
}
