import { elementRule } from '../structure-rule';

const ANIMATIONS = new Set(['animate', 'animatetransform', 'animatemotion', 'set']);

/** A drawing that answers only to touching is dead for readers with a mouse. */
export const animateBeginRule = elementRule('structure-animate-begin', 'warning', (element) => {
  const begin = element.attributes.get('begin');
  if (begin === undefined || !ANIMATIONS.has(element.tag.toLowerCase())) return null;
  if (!/\btouchstart\b/i.test(begin) || /\bclick\b/i.test(begin)) return null;
  const value = begin.replace(/\btouchstart(\s*\+\s*[\d.]+m?s)?/gi, 'touchstart$1; click$1');
  return { edits: [{ kind: 'attribute', name: 'begin', value }] };
});
