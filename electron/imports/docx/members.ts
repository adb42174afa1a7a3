import type { Readable } from 'node:stream';
import { fromBufferPromise } from 'yauzl';
import { AppFailure, appError } from '../../../core/contract/errors';

/** What a Word file may unpack to. Real ones with a hundred photos stay far below. */
export const DOCX_LIMITS = {
  members: 4000,
  /** Bytes of one part of text. */
  textBytes: 32 * 1024 * 1024,
  /** Bytes of all that is read, pictures included. */
  totalBytes: 256 * 1024 * 1024,
} as const;

/** Parts that a text consists of; fonts, macros, embedded files and the like are never unpacked. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/.*\.rels|word\/.*\.(?:xml|rels)|word\/media\/.*)$/i;

/**
 * Unpacks the parts of a Word file that an import reads, by name. Sizes are judged by the directory
 * first and again while unpacking, so that a small file cannot fill the memory.
 *
 * Throws `file-encrypted` for a file with a password, `file-unsupported` for Word's format before 2007,
 * `file-damaged` for what is no whole archive, `file-unsafe` for one that unpacks to more than
 * {@link DOCX_LIMITS} or names a member outside itself.
 */
export async function readDocxMembers(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseOldContainer(buffer);
  const members = new Map<string, Uint8Array>();
  let entries = 0;
  let total = 0;
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
    for await (const entry of zip.eachEntry()) {
      entries += 1;
      if (entries > DOCX_LIMITS.members) throw unsafe();
      if (!WANTED.test(entry.fileName)) continue;
      total += entry.uncompressedSize;
      const media = entry.fileName.startsWith('word/media/');
      if (total > DOCX_LIMITS.totalBytes) throw unsafe();
      if (!media && entry.uncompressedSize > DOCX_LIMITS.textBytes) throw unsafe();
      if (entry.isEncrypted()) throw new AppFailure(appError('file-encrypted'));
      members.set(entry.fileName, await readAll(await zip.openReadStreamPromise(entry)));
    }
  } catch (error) {
    if (error instanceof AppFailure) throw error;
    const outside =
      error instanceof Error && /relative path|absolute path|invalid char/.test(error.message);
    throw new AppFailure(appError(outside ? 'file-unsafe' : 'file-damaged'), error);
  }
  return members;
}

const unsafe = () => new AppFailure(appError('file-unsafe'));

/** The container of Microsoft's older formats, which a protected file is wrapped in. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

function refuseOldContainer(buffer: Buffer): void {
  if (!buffer.subarray(0, OLE.length).equals(OLE)) return;
  const locked = buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  throw new AppFailure(appError(locked ? 'file-encrypted' : 'file-unsupported'));
}

// yauzl ends a stream that yields more than its entry declared.
async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks);
}
