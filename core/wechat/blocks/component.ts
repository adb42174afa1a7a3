import { cleanText } from '../../document/clean-text';
import {
  COVER_ATTRIBUTE,
  type ComponentKind,
  isCarriedByApi,
} from '../../document/nodes/component/markup';
import type { ComponentJson } from '../../document/schema';
import { escapeAttribute, escapeText } from '../escape';
import type { BlockContext } from '../plan';
import { blockGap } from '../styles';

/** Classes by which WeChat's page knows a component; inert elsewhere. */
const CLASSES: Readonly<Partial<Record<ComponentKind, string>>> = {
  profile: 'js_uneditable custom_select_card mp_profile_iframe',
  miniprogram: 'miniprogram_element',
};

/** What the publisher has to add; part of the draft, hence in the language of the article. */
const NAMES: Readonly<Record<ComponentKind, string>> = {
  profile: '公众号名片',
  miniprogram: '小程序',
  video: '视频',
  channels: '视频号内容',
  audio: '音频',
  vote: '投票',
  other: '组件',
};

/**
 * A component of WeChat's: as it is where the API takes it, else a mark that nobody overlooks in
 * WeChat's editor, where the publisher puts the real thing in its place. The check warns of each.
 */
export function renderComponent(block: ComponentJson, context: BlockContext): string {
  const gap = blockGap(context.theme);
  if (!isCarriedByApi(block.kind)) return renderTask(block, gap);
  const className = CLASSES[block.kind];
  const attributes = Object.entries(block.attributes)
    .toSorted(([one], [other]) => place(one) - place(other) || (one < other ? -1 : 1))
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  // Without its end tag an element that is not known swallows what follows.
  return `<section style="margin:0 0 ${gap}px" nodeleaf=""><${block.tag}${className ? ` class="${className}"` : ''}${attributes.join('')}></${block.tag}></section>`;
}

// The picture of a card comes first: there its placeholder is found.
function place(attribute: string): number {
  return attribute === COVER_ATTRIBUTE ? 0 : 1;
}

function renderTask({ kind, label }: ComponentJson, gap: number): string {
  const name = escapeText(cleanText(label).replace(/\s+/g, ' ').trim());
  const box = `margin:0 0 ${gap}px;padding:14px 16px;border:2px dashed #c0392b;border-radius:6px;text-align:center`;
  const head = `<p style="margin:0;font-size:15px;font-weight:700;line-height:1.6;color:#c0392b;text-align:center">【待补${NAMES[kind]}】${name}</p>`;
  const help = `<p style="margin:0;font-size:14px;line-height:1.6;color:#595959;text-align:center">发布前请在公众号后台换成${NAMES[kind]}，再删掉这个框</p>`;
  return `<section style="${box}">${head}${help}</section>`;
}
