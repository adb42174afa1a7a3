import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ARTICLE_LIMITS, countCharacters } from '../../../core/domain/article';
import { documentImages } from '../../../core/document/text';
import { assetHashSchema } from '../../../core/domain/ids';
import { createAssetStore } from '../../assets/asset-store';
import { openForTest, tempFolder } from '../../db/testing/temp';
import { newId, storeOn } from '../../documents/testing';
import { createImageHandlers } from '../../workers/images/handle-images';
import { imageTasks } from '../../workers/images/image-tasks';
import { runInThisThread } from '../../workers/tasks';
import { createArticles } from '../articles';
import { createSamples } from './create-samples';
import { samplePictures } from './sample';

const folder = join(import.meta.dirname, '../../../resources/samples');

test('the sample workspace is two whole articles with pictures, within every limit', async () => {
  const db = openForTest();
  const documents = storeOn(db);
  const images = runInThisThread(imageTasks, createImageHandlers());
  const assets = createAssetStore({ db, folder: tempFolder(), images, now: () => 1 });
  const articles = createArticles({
    db,
    documents,
    now: () => 1,
    newId,
    onDocumentChanged: () => undefined,
    onRemoved: () => undefined,
  });
  await createSamples({ articles, assets, folder });
  const list = articles.list();
  expect(list.map((article) => article.sample)).toEqual([true, true]);
  for (const article of list) {
    expect(countCharacters(article.title)).toBeLessThanOrEqual(ARTICLE_LIMITS.title);
    expect(countCharacters(article.author)).toBeLessThanOrEqual(ARTICLE_LIMITS.author);
    expect(countCharacters(article.digest)).toBeLessThanOrEqual(ARTICLE_LIMITS.digest);
    expect(article.characters).toBeGreaterThan(600);
    expect(article.images).toBe(2);
    const { document } = await documents.read(article.id);
    for (const hash of [...documentImages(document), article.cover]) {
      expect((await assets.read(assetHashSchema.parse(hash))).length).toBeGreaterThan(10_000);
    }
  }
  expect(await articles.clearSamples()).toBe(2);
});

test('no sample picture is large', () => {
  for (const name of samplePictures) {
    expect(statSync(join(folder, `${name}.jpg`)).size).toBeLessThan(200 * 1024);
  }
});
