import type { Element, Root } from 'hast';
import { findInside, isElement, property } from '../element';
import { classesOf } from '../../hast/scope';

/** Marks that WeChat and the editors that people style articles with leave in their HTML. */
const CLASSES =
  /^(?:rich_media_content|js_underline_content|_135editor|135editor|RankEditor|xmyeditor|xiumi.*|yead_.*|KolEditor|wx_sogou)$/;
const ATTRIBUTES = [
  'dataTools',
  'dataRole',
  'dataMpaPoweredBy',
  'poweredBy',
  'leaf',
  'nodeleaf',
  'dataMpPoweredBy',
  'dataRatio',
  'labelModule',
];
const HOSTS = /(?:mmbiz\.qpic\.cn|mmbiz\.qlogo\.cn|135editor\.com|xiumi\.us|statics\.xiumi\.us)/;

/** Whether HTML comes out of a WeChat article or an editor for such, where looks are content. */
export function isStyledSource(root: Root): boolean {
  return root.children.some(
    (node) => isElement(node) && (isMarked(node) || findInside(node, isMarked) !== null),
  );
}

function isMarked(node: Element): boolean {
  if (ATTRIBUTES.some((name) => name in node.properties)) return true;
  if (classesOf(node).some((name) => CLASSES.test(name))) return true;
  if (property(node, 'id') === 'js_content') return true;
  return HOSTS.test(property(node, 'dataSrc') + property(node, 'src'));
}
