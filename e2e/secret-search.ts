import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A secret, under the name that a report may say. */
export type Secret = { name: string; text: string };

/** The byte patterns in which a secret could lie in a file or an answer. */
function appearances({ text }: Secret): { how: string; bytes: Buffer }[] {
  const plain = Buffer.from(text, 'utf8');
  const wide = Buffer.from(text, 'utf16le');
  return [
    { how: 'as it is', bytes: plain },
    { how: 'as UTF-16', bytes: wide },
    { how: 'as hex', bytes: Buffer.from(plain.toString('hex')) },
    { how: 'as HEX', bytes: Buffer.from(plain.toString('hex').toUpperCase()) },
    // Base64 looks otherwise at each of three offsets; the ends mix with what stands beside them.
    ...[0, 1, 2].map((offset) => {
      const shifted = Buffer.concat([Buffer.alloc(offset), plain]).toString('base64');
      const own = shifted.slice(offset === 0 ? 0 : 4).replace(/=+$/, '');
      return { how: 'as base64', bytes: Buffer.from(own.slice(0, -2)) };
    }),
  ];
}

/** Where `bytes` gives a secret away, in words for the report of a test. */
export function findSecrets(place: string, bytes: Buffer, secrets: readonly Secret[]): string[] {
  return secrets.flatMap((secret) =>
    appearances(secret)
      .filter((appearance) => bytes.includes(appearance.bytes))
      .map(({ how }) => `${place}: ${secret.name} ${how}`),
  );
}

/** Searches every file below a folder; tells what was found and how much was looked at. */
export async function searchFolder(
  folder: string,
  secrets: readonly Secret[],
): Promise<{ found: string[]; files: string[]; bytes: number }> {
  const found: string[] = [];
  const files: string[] = [];
  let total = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch((error: unknown) => {
      // Chromium's caches come and go while one looks.
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    });
    if (bytes === null) continue;
    const place = relative(folder, path);
    files.push(place);
    total += bytes.length;
    found.push(...findSecrets(place, bytes, secrets));
    found.push(...findSecrets(`name of ${place}`, Buffer.from(place), secrets));
  }
  return { found, files, bytes: total };
}
