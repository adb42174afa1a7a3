import { TOGGLE_LINK_COMMAND } from '@lexical/link';
import { $insertGeneratedNodes } from '@lexical/clipboard';
import { $generateNodesFromDOM } from '@lexical/html';
import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  PASTE_COMMAND,
} from 'lexical';
import { useEffect } from 'react';
import type { Asset } from '../../../core/domain/asset';
import { type IntakePorts, takeInFiles } from '../image/intake';
import { readPastedUrl } from '../link/url';
import { type PastedHtml, readPastedHtml } from './paste-html';

/** What of a paste Lexical does not do by itself: an address over words, pictures within HTML. */
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
          // What the editor itself copied needs no reading of HTML.
          if (data.types.includes('application/x-lexical-editor') || !/<img\b/i.test(html)) {
            return false;
          }
          // A picture copied in a browser: the file is at hand, its HTML only points to it.
          const pasted = readPastedHtml(html);
          const words = pasted.document.body.textContent?.trim() ?? '';
          event.preventDefault();
          if (data.files.length > 0 && words === '') {
            return editor.dispatchCommand(DRAG_DROP_PASTE, [...data.files]);
          }
          if (pasted.remote > 0) {
            ports.notices.say({ key: 'editor:paste.remote', values: { count: pasted.remote } });
          }
          void insertPasted(editor, pasted, ports);
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

async function insertPasted(
  editor: LexicalEditor,
  { document, embedded }: PastedHtml,
  ports: IntakePorts,
): Promise<void> {
  for (const { element, file } of embedded) {
    let asset: Asset | null = null;
    await takeInFiles([file], ports, (taken) => (asset = taken));
    if (asset) showAsset(element, asset);
    else element.remove();
  }
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    $insertGeneratedNodes(editor, $generateNodesFromDOM(editor, document), selection);
  });
}

/** Lets the element say which asset it shows, in the way the picture node reads it. */
function showAsset(element: HTMLImageElement, { hash, width, height }: Asset): void {
  element.dataset['assetHash'] = hash;
  element.setAttribute('width', String(width));
  element.setAttribute('height', String(height));
}
