import {
  COMMAND_PRIORITY_HIGH,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $selectedImage } from '../behaviour/solid-blocks';
import { $movePicture } from './gallery-pictures';

/** Alt and an arrow move the selected picture of a gallery by one place. */
export function registerGalleryKeys(editor: LexicalEditor): () => void {
  const move = (step: -1 | 1) => (event: KeyboardEvent) => {
    if (!event.altKey) return false;
    const image = $selectedImage();
    if (!image || !$movePicture(image, step)) return false;
    event.preventDefault();
    return true;
  };
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, move(-1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, move(1), COMMAND_PRIORITY_HIGH),
  );
}
