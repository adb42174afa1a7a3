import type { Declaration } from './declarations';
import { attribute, isElement, type Element } from './tree';

/**
 * What WeChat's web editor keeps when it reads an article anew into its own schema. Source: what
 * tools that people paste from had to work around; where they differ the narrower report counts.
 */

/** Elements that the schema knows. All others go, what is in them stays. */
const KNOWN_ELEMENTS = new Set(
  (
    'section p span strong b em i u br h1 h2 h3 h4 h5 h6 blockquote img table caption colgroup col ' +
    'thead tbody tfoot tr th td sup sub hr code pre ul ol li div a iframe mpvoice qqmusic'
  ).split(' '),
);

const KNOWN_ATTRIBUTES = new Set(
  (
    'style src data-src alt href data-w data-ratio data-type colspan rowspan data-no-dark ' +
    'data-ignore-dm data-ignore-width leaf nodeleaf data-mode'
  ).split(' '),
);

/** Parts of a drawing that only work by reference to an id, and ids do not survive. */
const REFERENCE_ELEMENTS = new Set(
  'use defs symbol marker clipPath mask filter linearGradient radialGradient pattern a'.split(' '),
);

const DRAWING_ATTRIBUTES_LOST =
  /^(?:id|class|tabindex|role|focusable|pointer-events|cursor|xlink:.*|aria-.*|data-.*|on.*)$/;

/** Attributes that may be animated, by element: the community's standard for drawings. */
const ANIMATED: Readonly<Record<string, ReadonlySet<string>>> = {
  animate: new Set(
    'x y width height cx cy opacity d points stroke-width stroke-linecap stroke-dashoffset fill'.split(
      ' ',
    ),
  ),
  set: new Set(['visibility']),
  animateTransform: new Set(['transform']),
};

/** Whether an element is one of WeChat's own, which are kept as a whole. */
export function isComponent(element: Element): boolean {
  return element.tagName.startsWith('mp-') || /^(?:iframe|mpvoice|qqmusic)$/.test(element.tagName);
}

/** Whether the schema has a place for this element of the text (not of a drawing). */
export function isKnownElement(element: Element): boolean {
  const { tagName } = element;
  return tagName === 'svg' || tagName.startsWith('mp-') || KNOWN_ELEMENTS.has(tagName);
}

/** Whether a part of a drawing is kept. */
export function isKnownInDrawing(element: Element): boolean {
  if (REFERENCE_ELEMENTS.has(element.tagName)) return false;
  const animated = ANIMATED[element.tagName];
  return !animated || animated.has(attribute(element, 'attributename') ?? 'transform');
}

/** Whether an attribute of the text survives. */
export function isKnownAttribute(element: Element, name: string): boolean {
  if (KNOWN_ATTRIBUTES.has(name) || isComponent(element)) return true;
  if (name.startsWith('data-miniprogram-')) return element.tagName === 'a';
  // The wrapper of a component is part of it.
  const holdsComponent = element.childNodes.some((node) => isElement(node) && isComponent(node));
  return name === 'class' && holdsComponent;
}

/** Whether an attribute of a drawing survives. */
export function isKnownDrawingAttribute(name: string, value: string): boolean {
  return name === 'data-mode' || (!DRAWING_ATTRIBUTES_LOST.test(name) && !/url\(\s*#/.test(value));
}

const LIST = /^(?:ul|ol|li)$/;
const UNRESOLVED = /\b(?:var|env|color-mix|oklch|oklab|lch|lab)\s*\(/i;

/** Whether the editor keeps a declaration of an element. */
export function isKeptDeclaration(tagName: string, { property, value }: Declaration): boolean {
  // Lists get the editor's own looks; the ground of a row is not painted.
  if (LIST.test(tagName)) return false;
  if (tagName === 'tr' && property.startsWith('background')) return false;
  if (UNRESOLVED.test(value) || property.startsWith('--')) return false;
  if (property === 'display') return !/grid/i.test(value);
  if (property === 'white-space') return !/pre|break-spaces/i.test(value);
  return !/^(?:-webkit-)?(?:animation|transition)/.test(property);
}

/** Declarations that the outermost element loses. */
export function isLostOutside({ property }: Declaration): boolean {
  return property.startsWith('padding') || property.startsWith('background');
}
