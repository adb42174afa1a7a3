import type { StyledPart } from '../../document/nodes/styled/parts';
import { splitDeclarations } from '../declarations';

/** What the elements around a part say about the looks of its words, by property. */
export type HandedOn = ReadonlyMap<string, string>;

/**
 * WeChat's web editor puts values of its own for these on paragraphs and cells that have none, whatever
 * the elements around them say (wechat-html.md, inheritance).
 */
const PROPERTIES: ReadonlySet<string> = new Set(['color', 'font-size', 'line-height']);

/** The style of a part: a paragraph or cell says itself what it would inherit. */
export function sayHandedOn(part: Exclude<StyledPart, string>, around: HandedOn): string {
  if (!/^(?:p|td|th)$/.test(part.tag)) return part.style;
  const own = new Set(splitDeclarations(part.style).map(({ name }) => name));
  const said = [...around].filter(([name]) => !own.has(name));
  if (said.length === 0) return part.style;
  return [part.style.replace(/;\s*$/, ''), ...said.map(([name, value]) => `${name}:${value}`)]
    .filter(Boolean)
    .join(';');
}

/** What reaches the words inside an element with this style. */
export function handedOnBy(style: string, around: HandedOn): HandedOn {
  const given = splitDeclarations(style).filter(({ name }) => PROPERTIES.has(name));
  if (given.length === 0) return around;
  return new Map([
    ...around,
    ...given.map(({ name, value }) => [name, valueInside(name, value)] as const),
  ]);
}

// A size relative to the words around would count twice if it were said again.
function valueInside(name: string, value: string): string {
  return name === 'font-size' && !/^[\d.]+(?:px|pt)$/.test(value) ? '1em' : value;
}
