import type { DocumentJson } from '../document/schema';
import { finishImport } from '../import/imported';
import { importMarkdown } from '../import/markdown';
import { loadTypesetting } from '../typesetting/load';
import type { Typesetting } from '../typesetting/typesetting';
import { renderDocument } from './render';

/** A Markdown text as document JSON, its pictures taken as if they were stored, with what renders it. */
export interface PreparedMarkdown {
  readonly document: DocumentJson;
  readonly typesetting: Typesetting;
}

/** Reads Markdown and loads what rendering it needs; an entry of its own for measuring in plain Node. */
export async function prepareMarkdown(markdown: string): Promise<PreparedMarkdown> {
  const { document } = finishImport(importMarkdown(markdown), () => ({
    hash: 'ab'.repeat(32),
    width: 1080,
    height: 720,
  }));
  return { document, typesetting: await loadTypesetting(document) };
}

/** The WeChat HTML of a document in the default theme. */
export function renderPrepared({ document, typesetting }: PreparedMarkdown): string {
  return renderDocument(document, { typesetting }).html;
}
