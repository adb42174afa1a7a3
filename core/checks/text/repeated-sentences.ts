import type { Finding } from '../../domain/finding';
import { type Rule, wordsFinding } from '../rule';

/** Shorter ones may well be said twice. */
const SHORTEST = 16;
const SENTENCE = /[^。！？!?\n]+[。！？!?]?/g;

/** A whole sentence that stands in the body twice: mostly a paste too many. */
export const checkRepeatedSentences: Rule = ({ lines }) => {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const line of lines) {
    for (const match of line.text.matchAll(SENTENCE)) {
      const sentence = match[0].trim();
      const letters = sentence.replace(/[^\p{L}\p{N}]/gu, '');
      if ([...letters].length < SHORTEST) continue;
      const start = match.index + match[0].indexOf(sentence);
      const hit = { start, end: start + sentence.length };
      if (seen.has(letters)) {
        findings.push(wordsFinding(line, hit, { rule: 'repeated-sentence', severity: 'warning' }));
      }
      seen.add(letters);
    }
  }
  return findings;
};
