import type { IncomingHttpHeaders } from 'node:http';
import { Busboy } from '@fastify/busboy';

/** A file part of a form. */
export interface FormFile {
  field: string;
  fileName: string;
  bytes: Buffer;
}

/** A form: its files and its text fields. */
export interface Form {
  files: FormFile[];
  fields: Map<string, string>;
}

/** Parses a multipart body, or gives undefined if it is none or is broken. */
export function parseForm(headers: IncomingHttpHeaders, body: Buffer): Promise<Form | undefined> {
  const contentType = headers['content-type'] ?? '';
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const form: Form = { files: [], fields: new Map() };
    try {
      const parser = new Busboy({
        headers: { ...headers, 'content-type': contentType },
        limits: { parts: 20, headerPairs: 50 },
      });
      parser.on('file', (field, stream, fileName) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('error', () => resolve(undefined));
        stream.on('end', () => {
          form.files.push({ field, fileName: fileName ?? '', bytes: Buffer.concat(chunks) });
        });
      });
      parser.on('field', (name, value) => {
        form.fields.set(name, value);
      });
      parser.on('finish', () => resolve(form));
      parser.on('error', () => resolve(undefined));
      parser.end(body);
    } catch {
      // The parser throws on a missing boundary: the caller answers that there is no file.
      resolve(undefined);
    }
  });
}
