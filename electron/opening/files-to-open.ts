import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileKind } from '../imports/file-kinds';

/**
 * The files that a command line names, as absolute paths: `gaotai 稿.md`, or what a file manager calls.
 * Switches, the application itself, and whatever is not there or cannot be imported are passed over.
 * @param workingFolder where it was called; relative names start there
 */
export function filesToOpen(commandLine: readonly string[], workingFolder: string): string[] {
  const paths = commandLine
    .filter((argument) => !argument.startsWith('-'))
    .flatMap((argument) => pathOf(argument, workingFolder) ?? [])
    .filter((path) => fileKind(path) !== null && isFile(path));
  return [...new Set(paths)];
}

/** File managers of Linux hand over addresses instead of names. */
function pathOf(argument: string, workingFolder: string): string | null {
  if (!argument.startsWith('file:')) return resolve(workingFolder, argument);
  try {
    return fileURLToPath(argument);
  } catch {
    return null; // of another computer, or no address at all
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
