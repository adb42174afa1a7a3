import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, parse, relative, resolve, sep } from 'node:path';

/**
 * Finds the file of a picture that a Markdown file names by a relative address.
 *
 * A text from elsewhere must not reach for any file of the machine: only files in the folder of the
 * Markdown file, below it, or below its parent (for `../images/…`, unless that is the whole disk) are
 * found. The address is judged by
 * itself before the disk is touched, since on Windows a look at `\\server\share` already talks to a
 * server, and again after links were followed.
 * @returns the real path, or null if there is no such file or it lies elsewhere.
 */
export async function findImageFile(
  markdownPath: string,
  reference: string,
): Promise<string | null> {
  const folder = dirname(markdownPath);
  const parent = dirname(folder);
  const root = parse(parent).root === parent ? folder : parent;
  for (const name of spellings(reference)) {
    if (!isRelative(name)) continue;
    const path = resolve(folder, name);
    if (!isInside(root, path)) continue;
    const real = await realpath(path).catch(() => null);
    if (real !== null && isInside(await realpath(root), real)) return real;
  }
  return null;
}

// As it stands, without `?raw=true` or `#left`, with `%20` resolved, with Windows' separators turned.
function spellings(reference: string): string[] {
  const plain = reference.trim().replace(/^<(.*)>$/, '$1');
  const bare = plain.replace(/[?#].*$/, '');
  const found = [plain, bare].flatMap((name) => [name, decoded(name)]);
  return [...new Set(found.flatMap((name) => [name, name.replaceAll('\\', '/')]))];
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A lone percent sign is part of the name.
    return name;
  }
}

function isRelative(name: string): boolean {
  if (name === '' || name.includes('\0')) return false;
  return !/^[\\/]|^[A-Za-z][A-Za-z0-9+.-]*:/.test(name);
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
