import { readFile, stat } from 'node:fs/promises';
import { type AppError, appError } from '../../core/contract/errors';
import { assertNever, fail, ok, type Result } from '../../core/result';
import {
  type NamedRecipe,
  readThemeFile,
  type ThemeFileProblem,
} from '../../core/wechat/themes/theme-file';

/** A theme takes a few hundred bytes. */
const LARGEST_BYTES = 1024 * 1024;

/** Reads the theme in a file, as it was exported. Fails with `file-unreadable` or a `theme-…` code. */
export async function readTheme(path: string): Promise<Result<NamedRecipe>> {
  const text = await readText(path);
  if (!text.ok) return text;
  const read = readThemeFile(text.value);
  return read.ok ? read : fail(errorOf(read.error));
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
