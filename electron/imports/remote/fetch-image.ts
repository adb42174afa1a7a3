import { lookup as lookUp } from 'node:dns';
import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { basename } from 'node:path';
import { type AppError, appError } from '../../../core/contract/errors';
import { ASSET_LIMITS } from '../../../core/domain/asset';
import { type Result, fail, ok } from '../../../core/result';
import type { ImageBytes } from '../read-image';
import { isPublicAddress } from './public-address';

/** What one picture may cost. */
export type FetchLimits = { timeoutMs: number; bytes: number; redirects: number };

export const FETCH_LIMITS: FetchLimits = {
  timeoutMs: 20_000,
  bytes: ASSET_LIMITS.fileBytes,
  redirects: 3,
};

/** How a picture is fetched; tests allow this machine. */
export type FetchPorts = {
  signal: AbortSignal;
  limits?: FetchLimits;
  isAllowed?: (ip: string) => boolean;
};

/**
 * Fetches the bytes of a picture from the public internet: http and https, without cookies or a
 * referrer. The address is judged where the name is resolved, so that no name, no redirect and no
 * second answer of a name server leads to this machine or the local network.
 *
 * Fails with `remote-not-allowed`, `remote-unreachable`, `remote-timeout`, `image-too-large`,
 * `image-not-an-image`, `cancelled`.
 */
export async function fetchImage(
  address: string,
  ports: FetchPorts,
): Promise<Result<ImageBytes, AppError>> {
  const limits = ports.limits ?? FETCH_LIMITS;
  const timeout = AbortSignal.timeout(limits.timeoutMs);
  const signal = AbortSignal.any([ports.signal, timeout]);
  try {
    let url = readAddress(address);
    for (let hops = 0; url !== null && hops <= limits.redirects; hops += 1) {
      const answer = await request(url, signal, ports.isAllowed ?? isPublicAddress);
      const { statusCode = 0, headers } = answer;
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        answer.destroy();
        url = readAddress(headers.location, url);
        continue;
      }
      return await readImage(answer, url, limits);
    }
    return fail(appError('remote-not-allowed'));
  } catch (error) {
    if (ports.signal.aborted) return fail(appError('cancelled'));
    if (timeout.aborted) return fail(appError('remote-timeout'));
    const refused = error instanceof Error && error.message === NOT_ALLOWED;
    return fail(appError(refused ? 'remote-not-allowed' : 'remote-unreachable'));
  }
}

const NOT_ALLOWED = 'this address is not on the public internet';

function readAddress(address: string, base?: URL): URL | null {
  const whole = address.startsWith('//') && !base ? `https:${address}` : address;
  if (!URL.canParse(whole, base?.href)) return null;
  const url = new URL(whole, base);
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  return web && url.username === '' && url.password === '' ? url : null;
}

function request(
  url: URL,
  signal: AbortSignal,
  isAllowed: (ip: string) => boolean,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  // An address in numbers is not looked up.
  if (isIP(host) !== 0 && !isAllowed(host)) return Promise.reject(new Error(NOT_ALLOWED));
  const get = url.protocol === 'https:' ? getHttps : getHttp;
  return new Promise((resolve, reject) => {
    get(
      url,
      {
        signal,
        agent: false,
        lookup: guardedLookup(isAllowed),
        headers: { accept: 'image/*', 'user-agent': 'Mozilla/5.0 (compatible; Gaotai)' },
      },
      resolve,
    ).on('error', reject);
  });
}

function guardedLookup(isAllowed: (ip: string) => boolean): LookupFunction {
  return (name, options, callback) => {
    lookUp(name, { ...options, all: true }, (error, found) => {
      const allowed = error ? [] : found.filter(({ address }) => isAllowed(address));
      const [first] = allowed;
      if (error) callback(error, '');
      else if (!first) callback(new Error(NOT_ALLOWED), '');
      else if (options.all === true) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}

async function readImage(
  answer: IncomingMessage,
  url: URL,
  limits: FetchLimits,
): Promise<Result<ImageBytes, AppError>> {
  const { statusCode = 0, headers } = answer;
  const tooLarge = fail(appError('image-too-large', { limitMegabytes: limits.bytes / 1_048_576 }));
  if (statusCode !== 200) {
    answer.destroy();
    return fail(appError('remote-unreachable'));
  }
  // A page that says so is no picture; servers that say nothing get the benefit of the doubt.
  if (/^\s*(?:text|application\/(?:json|xhtml|javascript))/i.test(headers['content-type'] ?? '')) {
    answer.destroy();
    return fail(appError('image-not-an-image'));
  }
  if (Number(headers['content-length']) > limits.bytes) {
    answer.destroy();
    return tooLarge;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.length;
    if (size > limits.bytes) return tooLarge;
    chunks.push(Buffer.from(chunk));
  }
  return ok({ fileName: basename(url.pathname) || 'image', bytes: Buffer.concat(chunks) });
}
