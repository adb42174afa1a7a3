import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { $outermostOf } from '../insert/insert-block';
import { elementAtHeight } from './block-rect';
import { $canDrop, $dropUnits } from './move';
import { $selectedUnits, $unitOf, $unitsOf, type Unit } from './units';

/** Blocks on their way to another place. */
export type BlockDrag = {
  /** The pointer is at this height now: the line shows where the blocks would go. */
  move(y: number): void;
  drop(): void;
  cancel(): void;
};

type Place = { key: string; side: 'before' | 'after' };

/** From this near to the edge of the paper it scrolls, at most so fast (pixels for each frame). */
const EDGE = 48;
const FASTEST = 14;

/** The units a handle stands for: all of the selection if its block is among them, else the one. */
export function $heldUnits(key: string): Unit[] {
  const node = $getNodeByKey(key);
  const unit = node && $unitOf(node);
  if (!unit) return [];
  const selected = $selectedUnits();
  return selected.length > 1 && selected.some(([first]) => first.is(unit[0])) ? selected : [unit];
}

/** Begins to drag the blocks that a handle stands for; `key` is the node of the handle. */
export function startDrag(editor: LexicalEditor, key: string): BlockDrag {
  const keys = editor.read(() =>
    $heldUnits(key)
      .flat()
      .map((node) => node.getKey()),
  );
  const elements = keys.flatMap((dragged) => editor.getElementByKey(dragged) ?? []);
  for (const element of elements) element.classList.add('is-dragged');
  const line = document.createElement('div');
  line.className = 'drop-line';
  line.hidden = true;
  editor.getRootElement()?.closest('.editor')?.append(line);
  let place: Place | null = null;
  let height = 0;
  let frame = requestAnimationFrame(scroll);

  function scroll(): void {
    const paper = editor.getRootElement()?.closest('.paper-scroll');
    const speed = paper ? speedAt(paper.getBoundingClientRect(), height) : 0;
    if (paper && speed !== 0 && height > 0) {
      paper.scrollTop += speed;
      look();
    }
    frame = requestAnimationFrame(scroll);
  }
  function look(): void {
    place = editor.read(() => $placeAt(editor, keys, height));
    showLine(editor, line, place);
  }
  function end(): void {
    cancelAnimationFrame(frame);
    line.remove();
    for (const element of elements) element.classList.remove('is-dragged');
  }
  return {
    move(y) {
      height = y;
      look();
    },
    drop() {
      end();
      if (place) drop(editor, keys, place);
    },
    cancel: end,
  };
}

function drop(editor: LexicalEditor, keys: string[], { key, side }: Place): void {
  const $drop = () => {
    const node = $getNodeByKey(key);
    if (node) $dropUnits($unitsOfKeys(keys), { node, side });
  };
  editor.update($drop, { tag: HISTORY_PUSH_TAG });
}

function $unitsOfKeys(keys: string[]): Unit[] {
  return $unitsOf(keys.flatMap((key) => $getNodeByKey(key) ?? []));
}

/** The place for a height: before or after what is there, where the dragged blocks may go. */
function $placeAt(editor: LexicalEditor, keys: string[], y: number): Place | null {
  const element = elementAtHeight(editor, y);
  const node = element && $getNearestNodeFromDOMNode(element);
  const unit = node && $unitOf(node);
  if (!unit) return null;
  const units = $unitsOfKeys(keys);
  const candidates = [unit[0], $outermostOf(unit[0])];
  for (const candidate of candidates) {
    if (!candidate) continue;
    const rect = editor.getElementByKey(candidate.getKey())?.getBoundingClientRect();
    if (!rect) continue;
    const side = y < (rect.top + rect.bottom) / 2 ? 'before' : 'after';
    if ($canDrop(units, { node: candidate, side })) return { key: candidate.getKey(), side };
  }
  return null;
}

function showLine(editor: LexicalEditor, line: HTMLElement, place: Place | null): void {
  const element = place && editor.getElementByKey(place.key);
  const paper = editor.getRootElement()?.closest('.paper-scroll')?.getBoundingClientRect();
  line.hidden = !element || !paper;
  if (!element || !paper) return;
  const { top, bottom, left, width } = element.getBoundingClientRect();
  const at = place.side === 'before' ? top - 9 : bottom + 9;
  line.hidden = at < paper.top || at > paper.bottom;
  line.style.width = `${width}px`;
  line.style.transform = `translate(${Math.round(left)}px, ${Math.round(at)}px)`;
}

function speedAt({ top, bottom }: DOMRect, y: number): number {
  const over = y < top + EDGE ? y - top - EDGE : y > bottom - EDGE ? y - bottom + EDGE : 0;
  return Math.max(-1, Math.min(1, over / EDGE)) * FASTEST;
}
