import { element } from '../../element-json';
import type { ListItemJson, ListJson } from './schema';

export function list(listType: ListJson['listType'], start = 1): ListJson {
  const tag = listType === 'number' ? 'ol' : 'ul';
  return { type: 'list', ...element, listType, start, tag, children: [] };
}

/** An item at a depth; `checked` only for items of check lists. */
export function listItem(
  children: ListItemJson['children'],
  place: { value: number; depth: number; checked?: boolean },
): ListItemJson {
  const { value, depth, checked } = place;
  const item: ListItemJson = { type: 'listitem', ...element, indent: depth, value, children };
  return checked === undefined ? item : { ...item, checked };
}
