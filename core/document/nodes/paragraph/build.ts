import { element } from '../../element-json';
import type { Align } from '../../element-schema';
import type { InlineJson } from '../../inline-schema';
import type { ParagraphJson } from './schema';

export function paragraph(
  children: InlineJson[],
  layout: { format?: Align; indent?: number } = {},
): ParagraphJson {
  return { type: 'paragraph', ...element, ...layout, children };
}
