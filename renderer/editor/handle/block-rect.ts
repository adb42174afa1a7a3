import type { LexicalEditor } from 'lexical';

/** Lines are measured where there are some; a picture has none. */
const TALLEST_LINE = 48;

/**
 * Where the handle of a block stands beside: its first line, as wide as the body. So the handles of
 * nested items stand in one column with the others.
 */
export function firstLineOf(editor: LexicalEditor, key: string): DOMRect | null {
  const element = editor.getElementByKey(key);
  const root = editor.getRootElement();
  if (!element || !root) return null;
  const { top, height } = element.getBoundingClientRect();
  const { left, width } = root.getBoundingClientRect();
  const style = getComputedStyle(element);
  const line = Number.parseFloat(style.lineHeight) || TALLEST_LINE;
  const inside = top + (Number.parseFloat(style.paddingTop) || 0);
  return new DOMRect(left, inside, width, Math.min(height, line, TALLEST_LINE));
}

/** The element of the body at a height on screen: the innermost list item, or the block. */
export function elementAtHeight(editor: LexicalEditor, y: number): Element | null {
  const root = editor.getRootElement();
  if (!root) return null;
  const { left, width } = root.getBoundingClientRect();
  // Inside of the deepest list, whose items reach to the right edge.
  const found = document.elementFromPoint(left + width - 6, y);
  if (found && found !== root && root.contains(found)) return found;
  return nearestChild(root, y);
}

function nearestChild(root: HTMLElement, y: number): Element | null {
  let nearest: Element | null = null;
  let distance = Infinity;
  for (const child of root.children) {
    const { top, bottom } = child.getBoundingClientRect();
    const away = y < top ? top - y : y > bottom ? y - bottom : 0;
    if (away >= distance) continue;
    nearest = child;
    distance = away;
  }
  return nearest;
}
