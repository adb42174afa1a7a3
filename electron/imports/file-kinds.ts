import { extname } from 'node:path';

/** The kinds of files that can be imported, with their extensions. */
export const FILE_KINDS = {
  markdown: ['md', 'markdown', 'mdown', 'mkd'],
  word: ['docx'],
  html: ['html', 'htm', 'xhtml'],
  text: ['txt', 'text'],
} as const;

/** A kind of file that can be imported. */
export type FileKind = keyof typeof FILE_KINDS;

const KIND_OF: ReadonlyMap<string, FileKind> = new Map(
  (['markdown', 'word', 'html', 'text'] as const).flatMap((kind) =>
    FILE_KINDS[kind].map((extension): [string, FileKind] => [extension, kind]),
  ),
);

/** The kind of a file by its name; null if it is none that can be imported. */
export function fileKind(path: string): FileKind | null {
  return KIND_OF.get(extname(path).slice(1).toLowerCase()) ?? null;
}
