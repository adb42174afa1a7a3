import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A secret, under the name that a report may say. */
export type Secret = { name: string; text: string };

const used = new Map<string, Secret>();

/** Remembers a secret that a test has entrusted to the application; see {@link secretsUsed}. */
export function useSecret(secret: Secret): void {
  used.set(secret.text, secret);
}

/** The secrets that tests of this worker have used so far: no data folder may hold any of them. */
export const secretsUsed = (): Secret[] => [...used.values()];

/** The byte patterns in which a secret could lie in a file or an answer. */
function appearances({ text }: Secret): { how: string; bytes: Buffer }[] {
  const plain = Buffer.from(text, 'utf8');
  const wide = Buffer.from(text, 'utf16le');
  const percent = encodeURIComponent(text);
  const forms = [
    { how: 'as it is', bytes: plain },
    { how: 'as UTF-16', bytes: wide },
    { how: 'as UTF-16 of the other order', bytes: Buffer.from(wide).swap16() },
    { how: 'as hex', bytes: Buffer.from(plain.toString('hex')) },
    { how: 'as HEX', bytes: Buffer.from(plain.toString('hex').toUpperCase()) },
    { how: 'as percents', bytes: Buffer.from(percent) },
    { how: 'as lower percents', bytes: Buffer.from(lowerPercents(percent)) },
    { how: 'as a form', bytes: Buffer.from(percent.replaceAll('%20', '+')) },
    { how: 'as escaped JSON', bytes: Buffer.from(escapedJson(text)) },
    ...base64Of(plain, 'base64'),
    ...base64Of(wide, 'base64 of UTF-16'),
  ];
  // Plain letters look the same in some forms; each pattern is looked for once.
  return [...new Map(forms.map((form) => [form.bytes.toString('latin1'), form])).values()];
}

const lowerPercents = (text: string) => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());

function escapedJson(text: string): string {
  return text.replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Base64 looks otherwise at each of three offsets; the ends mix with what stands beside them. */
function base64Of(bytes: Buffer, name: string): { how: string; bytes: Buffer }[] {
  return [0, 1, 2].flatMap((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const own = shifted.slice(offset === 0 ? 0 : 4).replace(/=+$/, '');
    const middle = own.slice(0, -2);
    const ofAddresses = middle.replaceAll('+', '-').replaceAll('/', '_');
    return [
      { how: `as ${name}`, bytes: Buffer.from(middle) },
      { how: `as ${name} of addresses`, bytes: Buffer.from(ofAddresses) },
    ];
  });
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
