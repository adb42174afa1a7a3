import { element } from '../../element-json';
import type { InlineJson } from '../../inline-schema';
import type { CalloutKind, CalloutOf } from './schema';

/** A callout; `B` are the blocks in it, which an importer may not have finished. */
export function callout<B>(kind: CalloutKind, title: InlineJson[], children: B[]): CalloutOf<B> {
  return {
    type: 'callout',
    ...element,
    kind,
    children: [{ type: 'callout-title', ...element, children: title }, ...children],
  };
}
