import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppFailure } from '../../../core/contract/errors';
import { documentWith } from '../../../core/document/build';
import type { Asset } from '../../../core/domain/asset';
import type { AssetStore } from '../../assets/asset-store';
import type { Articles } from '../articles';
import { dayOfADraft } from './day-of-a-draft';
import { type SamplePicture, samplePictures, type TakenPictures } from './sample';
import { springTea } from './spring-tea';

/** The samples in the order in which they are made: the last one is the first of the list. */
const samples = [springTea, dayOfADraft];

/**
 * Makes the sample workspace: two articles with pictures, marked as samples. The caller decides
 * whether this is a first run. `folder` holds the pictures (`resources/samples`).
 */
export async function createSamples(ports: {
  articles: Articles;
  assets: AssetStore;
  folder: string;
}): Promise<void> {
  const taken = await Promise.all(samplePictures.map((name) => takeIn(ports, name)));
  const [hills, cup, desk, town] = taken;
  if (!hills || !cup || !desk || !town) throw new Error('a sample picture is missing');
  const pictures: TakenPictures = {
    'tea-hills': hills,
    'tea-cup': cup,
    'writing-desk': desk,
    'river-town': town,
  };
  for (const { title, author, digest, cover, body } of samples) {
    await ports.articles.add(documentWith(body(pictures)), {
      title,
      author,
      digest,
      cover: pictures[cover].hash,
      status: 'drafting',
      sample: true,
    });
  }
}

async function takeIn(
  ports: { assets: AssetStore; folder: string },
  name: SamplePicture,
): Promise<Asset> {
  const fileName = `${name}.jpg`;
  const bytes = Uint8Array.from(await readFile(join(ports.folder, fileName)));
  const taken = await ports.assets.takeIn({ fileName, bytes });
  if (!taken.ok) throw new AppFailure(taken.error);
  return taken.value;
}
