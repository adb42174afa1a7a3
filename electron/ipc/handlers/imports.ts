import { isAbsolute } from 'node:path';
import { z } from 'zod';
import type { Imports } from '../../imports/imports';
import type { RemoteImages } from '../../imports/remote/remote-images';
import type { CallHandlers } from '../dispatch';

/** The paths of dropped files, as the preload found them. */
export const droppedPathsSchema = z.array(z.string().max(4096).refine(isAbsolute)).max(1000);

/** Calls about importing. */
export function importHandlers(ports: {
  imports: Imports;
  remoteImages: RemoteImages;
  /** Asks for files to import with the system's dialog; none when the person cancels. */
  chooseFiles: () => Promise<string[]>;
  /** The files that the application was started with, or called with since; each is handed out once. */
  takeWaiting: () => string[];
}): Pick<
  CallHandlers,
  | 'imports.choose'
  | 'imports.openWaiting'
  | 'imports.cancel'
  | 'remoteImages.fetch'
  | 'remoteImages.cancel'
> {
  const { imports, remoteImages } = ports;
  return {
    'imports.choose': async () => imports.importFiles(await ports.chooseFiles()),
    'imports.openWaiting': () => imports.importFiles(ports.takeWaiting()),
    'imports.cancel': () => {
      imports.cancel();
      return undefined;
    },
    'remoteImages.fetch': ({ addresses }) => remoteImages.fetch(addresses),
    'remoteImages.cancel': () => {
      remoteImages.cancel();
      return undefined;
    },
  };
}
