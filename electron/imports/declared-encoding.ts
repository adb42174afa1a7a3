import iconv from 'iconv-lite';

/** A page has to name its encoding within this many bytes. Source: the HTML standard. */
const HEAD_BYTES = 1024;

/** The encoding that an HTML page names for itself; null if it names none that is known. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const name = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:-]{1,40})/i.exec(head)?.[1];
  return name !== undefined && iconv.encodingExists(name) ? name : null;
}
