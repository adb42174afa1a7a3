import { randomUUID } from 'node:crypto';

/** A file as a form holds it. */
export type FormFile = { field: string; fileName: string; mime: string; bytes: Uint8Array };

/**
 * A form with one file, as it goes over the line. `FormData` would do the same in thousands of small
 * pieces, each of them a turn of main's queue; this is one copy.
 */
export function multipartForm({ field, fileName, mime, bytes }: FormFile): {
  contentType: string;
  body: Uint8Array;
} {
  const boundary = `gaotai-${randomUUID()}`;
  const head =
    `--${boundary}\r\n` +
    `Content-Disposition: form-data; name="${quoted(field)}"; filename="${quoted(fileName)}"\r\n` +
    `Content-Type: ${mime}\r\n\r\n`;
  const parts = [Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)];
  const body = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    body.set(part, at);
    at += part.length;
  }
  return { contentType: `multipart/form-data; boundary=${boundary}`, body };
}

/** As browsers write it: WHATWG HTML, "multipart form data". */
function quoted(name: string): string {
  return name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
}
