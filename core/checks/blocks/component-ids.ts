import type { ComponentJson } from '../../document/schema';
import { isAppId } from '../../wechat/mini-program-link';
import type { Rule } from '../rule';

/** A card without the id that WeChat gives shows nothing to readers. */
export const checkComponentIds: Rule = ({ document }) =>
  document.root.children.flatMap((block, index) => {
    if (block.type !== 'component' || hasId(block)) return [];
    return [
      {
        rule: `component-without-id-${block.kind}`,
        severity: 'error',
        params: { name: block.label },
        place: { kind: 'block', path: [index], quote: block.label },
      },
    ];
  });

function hasId({ kind, attributes }: ComponentJson): boolean {
  switch (kind) {
    case 'profile':
      return (attributes['data-id'] ?? '') !== '';
    case 'miniprogram':
      return isAppId(attributes['data-miniprogram-appid'] ?? '');
    case 'video':
    case 'channels':
    case 'audio':
    case 'vote':
    case 'other':
      return true;
  }
}
