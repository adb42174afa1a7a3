import type { DocumentJson } from './schema';
import { documentText } from './text';

/** The plain text of a picture message: the words of a body, a line for each block, no empty lines. */
export function pictureMessageText(document: DocumentJson): string {
  return documentText(document)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
