import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AssetIntake } from '../../../core/contract/calls/pictures';
import { type AppError, appError } from '../../../core/contract/errors';
import { ASSET_LIMITS } from '../../../core/domain/asset';
import type { AssetStore } from '../../assets/asset-store';
import type { CallHandlers } from '../dispatch';

/** Calls about pictures. */
export function assetHandlers(ports: {
  assets: AssetStore;
  /** Asks for picture files with the system's dialog; none when the person cancels. */
  chooseImages: () => Promise<string[]>;
}): Pick<CallHandlers, 'assets.get' | 'assets.takeIn' | 'assets.choose'> {
  const { assets } = ports;

  async function takeIn(fileName: string, bytes: Uint8Array): Promise<AssetIntake> {
    const taken = await assets.takeIn({ fileName, bytes });
    return taken.ok
      ? { fileName, asset: taken.value, error: null }
      : { fileName, asset: null, error: taken.error };
  }

  async function takeInFile(path: string): Promise<AssetIntake> {
    const fileName = basename(path);
    const read = await readWithinLimit(path);
    return 'code' in read ? { fileName, asset: null, error: read } : takeIn(fileName, read.bytes);
  }

  return {
    'assets.get': ({ hash }) => assets.get(hash),
    'assets.takeIn': ({ fileName, bytes }) => takeIn(fileName, bytes),
    'assets.choose': async () => {
      const intakes: AssetIntake[] = [];
      for (const path of await ports.chooseImages()) intakes.push(await takeInFile(path));
      return intakes;
    },
  };
}

async function readWithinLimit(path: string): Promise<{ bytes: Uint8Array } | AppError> {
  try {
    if ((await stat(path)).size > ASSET_LIMITS.fileBytes) {
      return appError('image-too-large', { limitMegabytes: ASSET_LIMITS.fileBytes / 1_048_576 });
    }
    return { bytes: await readFile(path) };
  } catch {
    // Gone, a folder, or not ours to read: for the person it is all the same.
    return appError('file-unreadable');
  }
}
