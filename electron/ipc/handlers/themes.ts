import { basename } from 'node:path';
import type { ThemeFile } from '../../../core/contract/calls/files';
import { AppFailure, appError } from '../../../core/contract/errors';
import { THEME_FILE_EXTENSION, writeThemeFile } from '../../../core/wechat/themes/theme-file';
import { writeDurably } from '../../assets/asset-files';
import { fileNameOf } from '../../backups/file-name';
import type { Dialogs } from '../../dialogs';
import { readTheme } from '../../themes/read-theme';
import type { CallHandlers } from '../dispatch';

/** Calls about theme files. */
export function themeHandlers(
  dialogs: Pick<Dialogs, 'chooseThemeFiles' | 'chooseThemeTarget'>,
): Pick<CallHandlers, 'themes.saveFile' | 'themes.openFiles'> {
  return {
    'themes.saveFile': async (theme) => {
      const fileName = `${fileNameOf(theme.name, 'theme')}.${THEME_FILE_EXTENSION}`;
      const path = await dialogs.chooseThemeTarget(fileName);
      if (path === null) return { saved: false };
      try {
        await writeDurably(path, new TextEncoder().encode(writeThemeFile(theme)));
      } catch (error) {
        throw new AppFailure(appError('disk-unwritable'), error);
      }
      return { saved: true };
    },
    'themes.openFiles': async () => {
      const files: ThemeFile[] = [];
      for (const path of await dialogs.chooseThemeFiles()) {
        const fileName = basename(path);
        const read = await readTheme(path);
        files.push(
          read.ok
            ? { fileName, theme: read.value, error: null }
            : { fileName, theme: null, error: read.error },
        );
      }
      return files;
    },
  };
}
