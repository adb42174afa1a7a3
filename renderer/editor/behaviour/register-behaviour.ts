import { namedSignals } from '@lexical/extension';
import { registerLink } from '@lexical/link';
import { registerCheckList, registerList } from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import { registerTablePlugin, registerTableSelectionObserver } from '@lexical/table';
import { type LexicalEditor, mergeRegister } from 'lexical';
import { registerCallout } from '../callout/register-callout';
import { registerGalleryDrag } from '../gallery/gallery-drag';
import { registerGalleryKeys } from '../gallery/gallery-keys';
import { isLinkUrl } from '../link/url';
import { registerPasteOver } from '../paste/paste-over';
import { registerQuote } from '../quote/register-quote';
import { registerCaretBeforeKeys } from './caret-before-keys';
import { registerJumpKeys } from './jump-keys';
import { registerShortcuts } from './markdown-shortcuts';
import { registerSafeContent } from './safe-content';
import { registerSelectedMarks } from './selected-marks';
import { registerSolidBlocks } from './solid-blocks';
import { registerStructure } from './structure';
import { registerTabKey } from './tab-key';

/** Everything that the body does by itself, without any part of the window around it. */
export function registerBehaviour(editor: LexicalEditor): () => void {
  return mergeRegister(
    registerCaretBeforeKeys(editor),
    registerRichText(editor),
    registerList(editor),
    registerLink(editor, namedSignals({ validateUrl: isLinkUrl, attributes: undefined })),
    registerTablePlugin(editor),
    registerTableSelectionObserver(editor, true),
    registerSafeContent(editor),
    registerStructure(editor),
    registerSolidBlocks(editor),
    registerJumpKeys(editor),
    registerQuote(editor),
    registerCallout(editor),
    registerCheckList(editor),
    registerTabKey(editor),
    registerShortcuts(editor),
    registerSelectedMarks(editor),
    registerPasteOver(editor),
    registerGalleryKeys(editor),
    registerGalleryDrag(editor),
  );
}
