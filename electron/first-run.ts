import type { Articles } from './articles/articles';
import type { AssetStore } from './assets/asset-store';
import type { Db } from './db/database';
import { getSetting, putSetting } from './db/settings-queries';
import type { Log } from './log';

/** Set once the sample workspace and the practice account were made; cleared ones never return. */
const FIRST_RUN_KEY = 'first-run-done';

/** Whether this data folder was never used to the end of a first start. */
export function isFirstRun(db: Db): boolean {
  return getSetting(db, FIRST_RUN_KEY) === null;
}

/** Notes that the first run has made everything it makes. */
export function endFirstRun(db: Db): void {
  putSetting(db, FIRST_RUN_KEY, true);
}

/** Makes the sample workspace, so that the first window a person ever sees is not empty. */
export async function fillFirstWorkspace(ports: {
  articles: Articles;
  assets: AssetStore;
  folder: string;
  log: Log;
}): Promise<void> {
  if (ports.articles.list().length > 0) return;
  try {
    const { createSamples } = await import('./articles/samples/create-samples');
    await createSamples(ports);
  } catch (error) {
    // Work can begin without them.
    ports.log.trouble('samples', error);
  }
}
