import { resolve } from 'node:path';
import { composeTheme, findTheme, type Theme } from '../../core/wechat/themes';
import { readTheme } from '../themes/read-theme';
import { CliFailure, EXIT } from './failure';

/** Ids of built-in themes are single words, so this can only be the name of a file. */
const FILE = /\.json$|[\\/]/i;

/**
 * The theme that `--theme` names: a company's own in the file that the application exported, or one
 * that is built in. Throws a {@link CliFailure}: `input` with why the file is no theme, or `usage` for
 * a name that is not there.
 */
export async function openTheme(name: string): Promise<Theme> {
  if (FILE.test(name)) return openThemeFile(name);
  const theme = findTheme(name);
  if (theme === null) throw new CliFailure(EXIT.usage, 'usage', { why: 'noTheme', name });
  return theme;
}

async function openThemeFile(path: string): Promise<Theme> {
  const read = await readTheme(path);
  if (read.ok) return composeTheme(read.value.name, read.value.recipe);
  const { code, params } = read.error;
  throw new CliFailure(EXIT.input, code, { ...params, file: resolve(path) });
}
