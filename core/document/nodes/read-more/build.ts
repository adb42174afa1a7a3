import { element } from '../../element-json';
import type { ReadMoreItemJson, ReadMoreJson } from './schema';

/** A list of articles to read next. */
export function readMore(title: string, children: ReadMoreItemJson[]): ReadMoreJson {
  return { type: 'readmore', ...element, title, children };
}

/** One article of a {@link readMore} list. */
export function readMoreItem(
  url: string,
  children: ReadMoreItemJson['children'],
): ReadMoreItemJson {
  return { type: 'readmoreitem', ...element, url, children };
}
