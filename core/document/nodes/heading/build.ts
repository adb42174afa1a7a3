import { element } from '../../element-json';
import type { Align } from '../../element-schema';
import type { InlineJson } from '../../inline-schema';
import type { HeadingJson } from './schema';

export function heading(
  tag: HeadingJson['tag'],
  children: InlineJson[],
  format: Align = '',
): HeadingJson {
  return { type: 'heading', ...element, format, tag, children };
}
