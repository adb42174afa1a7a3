import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ThemeFile } from '../../../core/contract/calls';
import { type AppError, AppFailure, appError } from '../../../core/contract/errors';
import { assertNever, fail, ok, type Result } from '../../../core/result';
import {
  readThemeFile,
  THEME_FILE_EXTENSION,
  type ThemeFileProblem,
  writeThemeFile,
} from '../../../core/wechat/themes/theme-file';
import { writeDurably } from '../../assets/asset-files';
import { fileNameOf } from '../../backups/file-name';
import type { Dialogs } from '../../dialogs';
import type { CallHandlers } from '../dispatch';

/** A theme takes a few hundred bytes. */
const LARGEST_BYTES = 1024 * 1024;

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

async function readTheme(path: string): Promise<Result<NonNullable<ThemeFile['theme']>>> {
  const text = await readText(path);
  if (!text.ok) return text;
  const read = readThemeFile(text.value);
  return read.ok ? ok({ ...read.value }) : fail(errorOf(read.error));
}

async function readText(path: string): Promise<Result<string>> {
  try {
    if ((await stat(path)).size > LARGEST_BYTES) return fail(appError('theme-not-a-theme'));
    return ok(await readFile(path, 'utf8'));
  } catch {
    // Gone, a folder, or not ours to read: for the person it is all the same.
    return fail(appError('file-unreadable'));
  }
}

function errorOf(problem: ThemeFileProblem): AppError {
  switch (problem.kind) {
    case 'not-json':
    case 'not-a-theme':
      return appError('theme-not-a-theme');
    case 'newer':
      return appError('theme-newer');
    case 'wrong-value':
      return appError('theme-wrong-value', { field: problem.field });
    default:
      return assertNever(problem);
  }
}
