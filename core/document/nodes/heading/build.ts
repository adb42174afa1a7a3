import type { HeadingLook } from '../../../wechat/themes/recipe';
import { element } from '../../element-json';
import type { Align } from '../../element-schema';
import type { InlineJson } from '../../inline-schema';
import type { HeadingJson } from './schema';

export function heading(
  tag: HeadingJson['tag'],
  children: InlineJson[],
  format: Align = '',
  look: HeadingLook | null = null,
): HeadingJson {
  const json: HeadingJson = { type: 'heading', ...element, format, tag, children };
  return look === null ? json : { ...json, $: { look } };
}
