import type { Element, ElementContent, Root } from 'hast';
import { OWN_ATTRIBUTE, writeOwnData } from '../../document/own-data';
import {
  type ComponentKind,
  isVideoAddress,
  keepAttributes,
  kindOfTag,
} from '../../document/nodes/component/markup';
import { miniProgramLink } from '../../wechat/mini-program-link';
import { classesOf, element, isElement, property } from './element';

/** Where each kind of component says what it is called. */
const NAMES: Readonly<Record<ComponentKind, readonly string[]>> = {
  profile: ['data-nickname'],
  miniprogram: ['data-miniprogram-title', 'data-miniprogram-nickname'],
  video: ['data-title'],
  channels: ['data-desc', 'data-nickname'],
  audio: ['name', 'music_name', 'data-title'],
  vote: ['data-title'],
  other: ['data-name', 'data-title'],
};

/**
 * Puts WeChat's own components (account cards, mini-programs, videos, votes …) and links to
 * mini-programs into the form in which we read our own blocks, so that they come through as they are.
 */
export function readComponents(root: Root): Root {
  return { type: 'root', children: readAll(root.children) };
}

function readAll<N extends Root['children'][number] | ElementContent>(nodes: N[]): (N | Element)[] {
  return nodes.map((node) => {
    if (!isElement(node)) return node;
    const component = readComponent(node);
    if (component) return component;
    const children = readAll(node.children);
    return { ...node, properties: linkProperties(node), children };
  });
}

function readComponent(node: Element): Element | null {
  const kind = node.tagName === 'iframe' ? kindOfFrame(node) : kindOfTag(node.tagName);
  if (kind === null) return null;
  const attributes = keepAttributes(kind, attributesOf(node));
  const label = NAMES[kind].map((name) => attributes[name] ?? '').find((name) => name !== '') ?? '';
  const data = { type: 'component', kind, tag: node.tagName, label, attributes };
  const read = element('section', [], { dataGaotai: writeOwnData(data) });
  // The parser takes what follows an element that was not closed for its content.
  return node.children.length === 0 ? read : element('div', [read, ...readAll(node.children)]);
}

function kindOfFrame(frame: Element): ComponentKind | null {
  if (classesOf(frame).includes('vote_iframe')) return 'vote';
  const address = property(frame, 'dataSrc') || property(frame, 'src');
  return isVideoAddress(address.replace(/^\/\//, 'https://')) ? 'video' : null;
}

function attributesOf(node: Element): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const name of Object.keys(node.properties)) {
    const attribute = /^data[A-Z]/.test(name)
      ? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      : name;
    const value = property(node, name);
    if (attribute !== OWN_ATTRIBUTE && value !== '') attributes[attribute] = value;
  }
  return attributes;
}

function linkProperties(node: Element): Element['properties'] {
  const appId = property(node, 'dataMiniprogramAppid');
  if (node.tagName !== 'a' || appId === '') return node.properties;
  const path = property(node, 'dataMiniprogramPath');
  return { ...node.properties, href: miniProgramLink({ appId, path }) };
}
