import { isAbsolute } from 'node:path';
import { z } from 'zod';
import type { Imports } from '../../imports/imports';
import type { CallHandlers } from '../dispatch';

/** The paths of dropped files, as the preload found them. */
export const droppedPathsSchema = z.array(z.string().max(4096).refine(isAbsolute)).max(1000);

/** Calls about importing. */
export function importHandlers(ports: {
  imports: Imports;
  /** Asks for files to import with the system's dialog; none when the person cancels. */
  chooseFiles: () => Promise<string[]>;
}): Pick<CallHandlers, 'imports.choose' | 'imports.cancel'> {
  const { imports } = ports;
  return {
    'imports.choose': async () => imports.importFiles(await ports.chooseFiles()),
    'imports.cancel': () => {
      imports.cancel();
      return undefined;
    },
  };
}
