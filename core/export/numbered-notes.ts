import { z } from 'zod';
import { cleanText } from '../document/clean-text';
import type { DocumentJson } from '../document/schema';

const noteSchema = z.looseObject({ type: z.literal('footnote'), text: z.string() });

/** A document whose footnotes hold their number instead of their text, and the texts by number. */
export type NumberedNotes = { document: DocumentJson; texts: string[] };

/** Numbers the footnotes of a document; equal ones share a number. */
export function numberNotes(document: DocumentJson): NumberedNotes {
  const texts: string[] = [];
  const numbered = structuredClone(document);
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      if (noteSchema.safeParse(value).success && 'text' in value) {
        const text = cleanText(String(value.text)).replace(/\s+/g, ' ').trim();
        if (text !== '' && !texts.includes(text)) texts.push(text);
        value.text = text === '' ? '' : String(texts.indexOf(text) + 1);
      }
      Object.values(value).forEach(visit);
    }
  };
  visit(numbered);
  return { document: numbered, texts };
}
