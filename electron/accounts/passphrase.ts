import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';

/**
 * Sealing with a passphrase: scrypt makes the key, AES-256-GCM seals. Both from Node's own crypto.
 */

/** log2 of scrypt's N for new passphrases: about 0.1 s and 32 MB. */
export const SCRYPT_COST = 15;

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Makes the key of a passphrase; slow on purpose. */
export function deriveKey(passphrase: string, salt: Uint8Array, cost: number): Promise<Buffer> {
  const options = { N: 2 ** cost, r: 8, p: 1, maxmem: 256 * 2 ** cost * 8 };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** Seals `text`. `context` says what it is for, so that sealed values cannot be swapped. */
export function sealWithKey(key: Buffer, context: string, text: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Opens what {@link sealWithKey} sealed; null for another key, another context or changed bytes. */
export function openWithKey(key: Buffer, context: string, bytes: Uint8Array): string | null {
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  const whole = Buffer.from(bytes);
  const decipher = createDecipheriv('aes-256-gcm', key, whole.subarray(0, IV_BYTES));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(whole.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = decipher.update(whole.subarray(IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    // The only thing that `final` can say here: the seal does not fit.
    return null;
  }
}
