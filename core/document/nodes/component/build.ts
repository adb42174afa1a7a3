import { keepAttributes, tagOf } from './markup';
import type { ComponentJson, ComponentKind } from './schema';

/** A component of WeChat's with the attributes that its kind may have. */
export function component(
  kind: ComponentKind,
  label: string,
  attributes: Readonly<Record<string, string>>,
  tag = '',
): ComponentJson {
  return {
    type: 'component',
    version: 1,
    kind,
    tag: tagOf(kind, tag),
    label,
    attributes: keepAttributes(kind, attributes),
  };
}
