import { Transformer } from '@napi-rs/image';
import { documentWith, heading, image, paragraph, text } from '../../core/document/build';
import type { DocumentJson } from '../../core/document/schema';
import type { ArticleId } from '../../core/domain/ids';
import { createAssetStore } from '../assets/asset-store';
import { openForTest, tempFolder } from '../db/testing/temp';
import { newId, storeOn } from '../documents/testing';
import { createArticles } from '../articles/articles';
import { createExportHandlers } from '../workers/exports/handle-exports';
import { exportTasks } from '../workers/exports/export-tasks';
import { createImageHandlers } from '../workers/images/handle-images';
import { imageTasks } from '../workers/images/image-tasks';
import { runInThisThread } from '../workers/tasks';
import type { PaperPage } from './paper-page';
import type { Sheet } from './sheet';

/** A page that remembers its sheets; each becomes the words PDF, or two pictures of 40 × 20 pixels. */
function paperOf(sheets: Sheet[], picture: Uint8Array): Pick<PaperPage, 'pdf' | 'strips'> {
  return {
    pdf: async (sheet) => {
      sheets.push(sheet);
      return new TextEncoder().encode('%PDF');
    },
    strips: async (sheet) => {
      sheets.push(sheet);
      return [picture, picture];
    },
  };
}

/** A store with articles to export, the workers in the same thread, and an empty folder to write to. */
export async function exportDesk() {
  const db = openForTest();
  const documents = storeOn(db);
  const articles = createArticles({
    db,
    documents,
    now: () => 1_800_000_000_000,
    newId,
    onDocumentChanged: () => undefined,
    onRemoved: () => undefined,
  });
  const assetFolder = tempFolder();
  const assets = createAssetStore({
    db,
    folder: assetFolder,
    images: runInThisThread(imageTasks, createImageHandlers()),
    now: () => 1_800_000_000_000,
  });
  const data = new Uint8Array(40 * 20 * 4).fill(180);
  const bytes = Uint8Array.from(await Transformer.fromRgbaPixels(data, 40, 20).png());
  const taken = await assets.takeIn({ fileName: '茶山.png', bytes });
  if (!taken.ok) throw new Error(taken.error.code);
  const picture = taken.value;
  const sheets: Sheet[] = [];
  const ports = {
    documents,
    paper: paperOf(sheets, bytes),
    assets,
    companyThemes: () => [],
    worker: runInThisThread(exportTasks, createExportHandlers()),
    onUnexpected: (error: unknown) => {
      throw error;
    },
  };
  return {
    ports,
    assetFolder,
    picture,
    /** What was drawn, in order. */
    sheets,
    folder: tempFolder(),
    async trashForGood(id: ArticleId) {
      await articles.trash(id);
      articles.destroy([id]);
    },
    /** Adds an article with a heading, a paragraph and a picture, each a block. */
    async add(title: string, words: string) {
      const body = documentWith([
        heading('h2', [text('第一节')]),
        paragraph([text(words)]),
        image(picture, '茶山', []),
      ]);
      return this.addDocument(title, body);
    },
    async addDocument(title: string, body: DocumentJson) {
      return (await articles.add(body, { title, author: '林溪' })).id;
    },
  };
}
