import * as glue from '@huacnlee/autocorrect/autocorrect_bg.js';
import type { FormatText } from './correct-line';

/**
 * Starts the formatter from the bytes of its WebAssembly module (`autocorrect_bg.wasm`), wherever
 * they come from: a worker fetches them, the command line reads a file. Three megabytes, so it is for
 * a thread of its own.
 */
export async function startAutocorrect(
  bytes: Uint8Array<ArrayBuffer> | ArrayBuffer,
): Promise<FormatText> {
  const { instance } = await WebAssembly.instantiate(bytes, { './autocorrect_bg.js': glue });
  const { exports } = instance;
  glue.__wbg_set_wasm(exports);
  const start: unknown = exports['__wbindgen_start'];
  if (typeof start === 'function') start();
  return glue.format;
}
