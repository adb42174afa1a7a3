import type { Element, ElementContent } from 'hast';
import { type Node, declared, element, findInside, isBetween, isElement, textOf } from './element';

/** What Word's and WPS's HTML says about a paragraph that looks like an item of a list. */
interface OfficeItem {
  readonly paragraph: Element;
  /** Name of the list in its document, such as `l0`. */
  readonly list: string;
  /** 1 is the outermost. */
  readonly level: number;
  readonly ordered: boolean;
  /** The number that its marker shows, if that is a plain number. */
  readonly number: number | null;
}

interface OpenLevel {
  readonly level: number;
  readonly ordered: boolean;
  readonly json: Element;
}

/** A marker that counts: `1.`, `(a)`, `iv)`, `一、`, `①`. Anything else is a bullet. */
const COUNTING =
  /^[（(]?\s*(?:\d{1,4}|[a-z]{1,5}|[一二三四五六七八九十百]{1,5}|第.{1,5})\s*[.)）、．:：]|^\d{1,4}$|^[①-⑳]/i;

/**
 * Turns runs of paragraphs that Word and WPS write for lists (`mso-list` in their style, the marker as
 * text) into real lists. Headings of such a list stay headings; a number in front of them stays.
 */
export function readOfficeLists<N extends Node>(nodes: N[]): (N | Element)[] {
  const read: (N | Element)[] = [];
  let run: OfficeItem[] = [];
  let held: N[] = [];
  const flush = (): void => {
    read.push(...nest(run), ...held);
    run = [];
    held = [];
  };
  for (const node of nodes) {
    const item = isElement(node) ? readItem(node) : null;
    if (item) {
      if (run[0] && item.level === 1 && run[0].list !== item.list) flush();
      held = [];
      run.push(item);
    } else if (run.length > 0 && isBetween(node)) held.push(node);
    else {
      flush();
      read.push(isElement(node) && /^h[1-6]$/.test(node.tagName) ? withoutBullet(node) : node);
    }
  }
  flush();
  return read;
}

function readItem(node: Element): OfficeItem | null {
  if (node.tagName !== 'p' && node.tagName !== 'div') return null;
  const match = /^(l\d+) level(\d+)/.exec(declared(node, 'mso-list'));
  if (!match?.[1]) return null;
  const marker = markerOf(node);
  const number = /^[（(]?\s*(\d{1,4})/.exec(marker)?.[1];
  return {
    paragraph: element('li', withoutMarker(node.children)),
    list: match[1],
    level: Math.max(1, Number(match[2])),
    ordered: COUNTING.test(marker),
    number: number === undefined ? null : Number(number),
  };
}

function nest(items: readonly OfficeItem[]): Element[] {
  const roots: Element[] = [];
  const open: OpenLevel[] = [];
  for (const item of items) {
    while ((open.at(-1)?.level ?? 0) > item.level) open.pop();
    const last = open.at(-1);
    if (last?.level === item.level && last.ordered !== item.ordered) open.pop();
    let parent = open.at(-1);
    if (parent?.level !== item.level) {
      const json = element(item.ordered ? 'ol' : 'ul', []);
      if (item.ordered && item.number !== null) json.properties['start'] = item.number;
      const owner = parent?.json.children.at(-1);
      if (owner?.type === 'element') owner.children.push(json);
      else roots.push(json);
      parent = { level: item.level, ordered: item.ordered, json };
      open.push(parent);
    }
    parent.json.children.push(item.paragraph);
  }
  return roots;
}

function markerOf(node: Element): string {
  const marker = findInside(node, isMarker);
  return marker ? textOf(marker).replaceAll('\u00a0', ' ').trim() : '';
}

function withoutBullet(heading: Element): Element {
  const marker = markerOf(heading);
  if (marker === '' || COUNTING.test(marker)) return heading;
  return { ...heading, children: withoutMarker(heading.children) };
}

function isMarker(node: Element): boolean {
  return declared(node, 'mso-list') === 'ignore';
}

function withoutMarker(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    return isMarker(child) ? [] : [{ ...child, children: withoutMarker(child.children) }];
  });
}
