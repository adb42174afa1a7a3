import { type Rule, wordsFinding } from '../rule';

const TEXTUAL = new Set(['paragraph', 'heading', 'quote', 'listitem']);

/** Spaces typed to indent a paragraph: WeChat swallows them; a theme indents properly. */
export const checkLeadingSpaces: Rule = ({ lines }) =>
  lines.flatMap((line) => {
    const spaces = /^[ \t\u3000\u00a0]+/.exec(line.text)?.[0];
    if (spaces === undefined || !TEXTUAL.has(line.kind) || line.text.trim() === '') return [];
    const hit = { start: 0, end: spaces.length, instead: '' };
    return [wordsFinding(line, hit, { rule: 'leading-spaces', severity: 'info' })];
  });
