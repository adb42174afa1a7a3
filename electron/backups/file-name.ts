/** Well below the 255 bytes of most file systems, so that a number and an extension fit behind. */
const MOST_BYTES = 160;
const MOST_CHARACTERS = 80;

/** Names that mean devices on Windows, whatever the extension and case. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|$)/i;

/**
 * Makes a title the name of a file that every file system takes and that shows as it is: no
 * characters with a meaning in paths, no control or direction marks, no name of a device, not
 * hidden, not too long. `otherwise` is for titles of which nothing is left.
 */
export function fileNameOf(title: string, otherwise: string): string {
  const words = title
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ');
  const name = trimmed(shortened(trimmed(words)));
  if (name === '') return otherwise;
  return DEVICE.test(name) ? `_${name}` : name;
}

/** Windows drops dots and spaces at the end; a dot at the start hides a file elsewhere. */
function trimmed(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/g, '');
}

function shortened(name: string): string {
  const encoder = new TextEncoder();
  let short = '';
  let bytes = 0;
  for (const character of [...name].slice(0, MOST_CHARACTERS)) {
    bytes += encoder.encode(character).length;
    if (bytes > MOST_BYTES) break;
    short += character;
  }
  return short;
}

/**
 * Gives each name once. Names that differ in case or in the way their characters are composed are
 * the same to many file systems.
 */
export function createNameGiver(): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? name : `${name} (${number})`;
      const key = candidate.normalize('NFKD').toUpperCase().toLowerCase();
      if (given.has(key)) continue;
      given.add(key);
      return candidate;
    }
  };
}
