import { $getNearestNodeFromDOMNode, type LexicalEditor } from 'lexical';
import { $isGalleryNode, $isImageNode } from '../../../core/document/nodes';
import { dropPicture } from './gallery-pictures';

/** Pixels that the pointer moves before a press becomes a drag. */
const SLACK = 5;

type Drag = { picture: string; x: number; y: number; moving: boolean; drop: Drop | null };
type Drop = { element: HTMLElement; key: string; side: 'before' | 'after' };

/**
 * Lets the pictures of galleries be dragged to another place among them. The place is shown by the
 * class `is-drop-before` or `is-drop-after` of the picture there. The same can be done by keyboard.
 */
export function registerGalleryDrag(editor: LexicalEditor): () => void {
  let drag: Drag | null = null;

  const show = (drop: Drop | null) => {
    drag?.drop?.element.classList.remove('is-drop-before', 'is-drop-after');
    drop?.element.classList.add(`is-drop-${drop.side}`);
    if (drag) drag.drop = drop;
  };
  const onMove = (event: PointerEvent) => {
    if (!drag) return;
    drag.moving ||= Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > SLACK;
    if (drag.moving) show(dropAt(editor, event, drag.picture));
  };
  const end = () => {
    show(null);
    drag = null;
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', end);
  };
  const onUp = () => {
    const { picture, drop } = drag ?? {};
    end();
    if (picture && drop) dropPicture(editor, { picture, target: drop.key }, drop.side);
  };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || !editor.isEditable()) return;
    const picture = pictureAt(editor, event.target);
    if (!picture) return;
    drag = { picture: picture.key, x: event.clientX, y: event.clientY, moving: false, drop: null };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', end);
  };
  const unregister = editor.registerRootListener((root, before) => {
    before?.removeEventListener('pointerdown', onDown);
    root?.addEventListener('pointerdown', onDown);
  });
  return () => {
    end();
    unregister();
  };
}

function dropAt(editor: LexicalEditor, event: PointerEvent, dragged: string): Drop | null {
  const over = pictureAt(editor, document.elementFromPoint(event.clientX, event.clientY));
  if (!over || over.key === dragged) return null;
  const { left, width } = over.element.getBoundingClientRect();
  return { ...over, side: event.clientX < left + width / 2 ? 'before' : 'after' };
}

/** The picture of a gallery that an element belongs to. */
function pictureAt(
  editor: LexicalEditor,
  target: EventTarget | null,
): { key: string; element: HTMLElement } | null {
  if (!(target instanceof HTMLImageElement)) return null;
  return editor.read(() => {
    const node = $getNearestNodeFromDOMNode(target);
    if (!$isImageNode(node) || !$isGalleryNode(node.getParent())) return null;
    const element = editor.getElementByKey(node.getKey());
    return element && { key: node.getKey(), element };
  });
}
