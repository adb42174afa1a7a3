import Database from 'better-sqlite3';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppFailure, appError } from '../../core/contract/errors';
import { assetMimeSchema } from '../../core/domain/asset';
import { assetHashSchema } from '../../core/domain/ids';
import { documentImages } from '../../core/document/text';
import { articleMarkdown } from '../../core/export/markdown';
import { assetPath, hasFileAt } from '../assets/asset-files';
import type { Db } from '../db/database';
import type { ArticleContent } from '../documents/document-store';
import type { DocumentRunner } from '../workers/documents/document-tasks';
import { salvageIds, salvageUpdates } from './salvage-queries';

/** What an export came to. */
export type ExportOutcome = { articles: number; unreadable: number };

/**
 * Writes every readable article as a Markdown file with its pictures into a folder. Works on a
 * damaged database too: row by row, leaving out what cannot be read. The database is only read.
 */
export async function exportReadable(input: {
  databaseFile: string;
  assetsFolder: string;
  target: string;
  worker: DocumentRunner;
}): Promise<ExportOutcome> {
  const { databaseFile, assetsFolder, target, worker } = input;
  const db = openForReading(databaseFile);
  const outcome = { articles: 0, unreadable: 0 };
  try {
    await mkdir(join(target, 'images'), { recursive: true });
    for (const id of idsOf(db)) {
      const content = await contentOf(db, id, worker);
      if (content === null) {
        outcome.unreadable += 1;
        continue;
      }
      outcome.articles += 1;
      await writeArticle(content, { assetsFolder, target, number: outcome.articles });
    }
    return outcome;
  } finally {
    db.close();
  }
}

function openForReading(file: string): Db {
  try {
    return new Database(file, { readonly: true, fileMustExist: true });
  } catch (error) {
    throw new AppFailure(appError('database-damaged'), error);
  }
}

/** The first thing that is read also shows whether the file is a database at all. */
function idsOf(db: Db): string[] {
  try {
    db.pragma('schema_version');
  } catch (error) {
    throw new AppFailure(appError('database-damaged'), error);
  }
  return salvageIds(db);
}

async function contentOf(
  db: Db,
  id: string,
  worker: DocumentRunner,
): Promise<ArticleContent | null> {
  const updates = salvageUpdates(db, id);
  if (updates.length === 0) return null;
  try {
    const { meta, document, skipped } = await worker.run('read', { updates, salvage: true });
    return skipped === updates.length ? null : { meta, document };
  } catch (error) {
    // One article that even salvaging cannot read must not keep the others from being written.
    if (error instanceof AppFailure) return null;
    throw error;
  }
}

async function writeArticle(
  { meta, document }: ArticleContent,
  to: { assetsFolder: string; target: string; number: number },
): Promise<void> {
  const addresses = new Map<string, string>();
  for (const hash of new Set(documentImages(document))) {
    const file = await findFile(to.assetsFolder, hash);
    if (file === null) continue;
    const name = `images/${hash.slice(0, 16)}${file.slice(file.lastIndexOf('.'))}`;
    await copyFile(file, join(to.target, name));
    addresses.set(hash, name);
  }
  const markdown = articleMarkdown({ ...meta, document }, (hash) => addresses.get(hash) ?? hash);
  await writeFile(join(to.target, fileName(to.number, meta.title)), markdown);
}

/** The table of assets may be damaged too, so the file is looked for by its name. */
async function findFile(folder: string, rawHash: string): Promise<string | null> {
  const hash = assetHashSchema.parse(rawHash);
  for (const mime of assetMimeSchema.options) {
    const path = assetPath(folder, { hash, mime });
    if (await hasFileAt(path)) return path;
  }
  return null;
}

/** A name that every file system takes; the number keeps names apart. */
function fileName(number: number, title: string): string {
  const words = title
    .replaceAll(/[\p{Cc}\p{Cs}\u{202a}-\u{202e}\u{2066}-\u{2069}<>:"/\\|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const short = [...words]
    .slice(0, 40)
    .join('')
    .replace(/[. ]+$/, '');
  return `${[String(number).padStart(3, '0'), short].filter((part) => part !== '').join(' ')}.md`;
}
