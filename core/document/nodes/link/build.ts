import { element } from '../../element-json';
import type { LinkJson } from './schema';

export function link(url: string, children: LinkJson['children']): LinkJson {
  return { type: 'link', ...element, url, title: null, target: null, rel: null, children };
}
