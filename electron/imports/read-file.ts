import { AppFailure } from '../../core/contract/errors';
import type { Finding } from '../../core/domain/finding';
import type { ImportedArticle } from '../../core/import/imported';
import { declaredEncoding } from './declared-encoding';
import { decodeText } from './decode-text';
import type { FileKind } from './file-kinds';

/** A file as read: its article, and the pictures that lay inside the file, by their reference. */
export type ReadFile = {
  article: ImportedArticle;
  pictures: { reference: string; bytes: Uint8Array }[];
  /** What Tencent's structure rules say of the file itself; only HTML is asked. */
  structure: Finding[];
};

/**
 * Reads the bytes of a file into an article whose pictures are still to be taken in. Slow, so it is
 * done in a thread; the readers of each kind are large and loaded when first needed.
 *
 * Throws `text-undecodable`, and for Word files `file-encrypted`, `file-damaged`, `file-unsafe`,
 * `file-unsupported`.
 */
export async function readFileBytes(kind: FileKind, bytes: Uint8Array): Promise<ReadFile> {
  switch (kind) {
    case 'word':
      return (await import('./docx/read-docx')).readDocx(bytes);
    case 'markdown': {
      const { importMarkdown } = await import('../../core/import/markdown');
      return withoutPictures(importMarkdown(textOf(bytes)));
    }
    case 'html': {
      const { importHtmlPage } = await import('../../core/import/html');
      const { checkPage } = await import('../../core/checks/structure/check-page');
      const source = textOf(bytes, declaredEncoding(bytes));
      return withoutPictures(importHtmlPage(source), checkPage(source));
    }
    case 'text': {
      const { importPlainText } = await import('../../core/import/plain-text');
      return withoutPictures(importPlainText(textOf(bytes)));
    }
  }
}

function withoutPictures(article: ImportedArticle, structure: Finding[] = []): ReadFile {
  return { article, pictures: [], structure };
}

function textOf(bytes: Uint8Array, declared?: string | null): string {
  const text = decodeText(bytes, declared ?? null);
  if (!text.ok) throw new AppFailure(text.error);
  return text.value;
}
