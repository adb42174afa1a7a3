import { z } from 'zod';
import { type Result, fail, ok } from '../../core/result';
import { requestId } from '../../core/wechat/errors';
import { remoteIdSchema } from './answers';
import type { WechatFailure } from './failure';
import { parseLossless } from './json';
import { type FormFile, multipartForm } from './multipart';
import { type ProxyServer, throughProxy } from './proxy';

/** What is sent with a call. */
export type RequestBody = { kind: 'json'; value: unknown } | ({ kind: 'file' } & FormFile);

/** One HTTP request to WeChat, a relay or the sandbox. */
export type WechatRequest = {
  /** Address of the API, without a slash at its end. */
  address: string;
  path: string;
  query: Record<string, string>;
  /** A GET when absent. */
  body?: RequestBody;
  timeoutMs: number;
  /** Goes through this proxy; straight when absent. */
  proxy?: ProxyServer | undefined;
  /** Values that must not appear in any text that comes out (token, AppSecret). */
  secrets: readonly string[];
};

/** A successful answer. */
export type WechatAnswer = {
  value: unknown;
  /** The server's clock by its `Date` header, in milliseconds; null when it sent none. */
  serverTimeMs: number | null;
};

/** Makes one request, never repeats it. */
export type Transport = (request: WechatRequest) => Promise<Result<WechatAnswer, WechatFailure>>;

const refusalSchema = z.object({
  errcode: z.coerce.number().int().optional(),
  errmsg: z.string().catch(''),
  msg_id: remoteIdSchema.optional().catch(undefined),
  msg_data_id: remoteIdSchema.optional().catch(undefined),
});

/** `-1` may come after the work was done, so it says nothing about the effect. */
const BUSY = -1;

/** The transport over the network. Redirects are not followed: tokens travel in the query. */
export const httpTransport: Transport = async (request) => {
  const url = new URL(request.address + request.path);
  for (const [name, value] of Object.entries(request.query)) url.searchParams.set(name, value);
  let status: number;
  let date: string | null;
  let bytes: ArrayBuffer;
  try {
    const response = await reach(url, request);
    status = response.status;
    date = response.headers.get('date');
    bytes = await response.arrayBuffer();
  } catch (error) {
    return fail(transportFailure(error));
  }
  return readAnswer(status, new TextDecoder().decode(bytes), date, request.secrets);
};

/** The request itself: straight, or through the account's proxy. */
async function reach(url: URL, { body, proxy, timeoutMs }: WechatRequest) {
  const signal = AbortSignal.timeout(timeoutMs);
  const init = { ...encodeBody(body), redirect: 'manual' as const, signal };
  if (proxy === undefined) return fetch(url, init);
  const { undici, dispatcher } = await throughProxy(proxy);
  return undici.fetch(url, { ...init, dispatcher });
}

/** A body as `fetch` takes it. */
function encodeBody(body: RequestBody | undefined): {
  method: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
} {
  if (body === undefined) return { method: 'GET' };
  if (body.kind === 'json') {
    return {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body.value),
    };
  }
  const form = multipartForm(body);
  return { method: 'POST', headers: { 'content-type': form.contentType }, body: form.body };
}

/** Reads an answer whatever its content type says; errors come with status 200. */
function readAnswer(
  status: number,
  text: string,
  date: string | null,
  secrets: readonly string[],
): Result<WechatAnswer, WechatFailure> {
  const garbled: WechatFailure = { kind: 'garbled', effect: 'unknown', httpStatus: status };
  if (status < 200 || status > 299) return fail(garbled);
  let value: unknown;
  try {
    value = parseLossless(text);
  } catch (error) {
    if (error instanceof SyntaxError) return fail(garbled);
    throw error;
  }
  const refusal = refusalSchema.safeParse(value);
  if (!refusal.success) return fail(garbled);
  const errcode = refusal.data.errcode ?? 0;
  if (errcode !== 0) {
    const errmsg = withoutSecrets(refusal.data.errmsg, secrets);
    return fail({
      kind: 'refused',
      effect: errcode === BUSY ? 'unknown' : 'none',
      errcode,
      errmsg,
      rid: requestId(errmsg),
      msgId: refusal.data.msg_id,
      msgDataId: refusal.data.msg_data_id,
    });
  }
  const serverTimeMs = date === null ? Number.NaN : Date.parse(date);
  return ok({ value, serverTimeMs: Number.isNaN(serverTimeMs) ? null : serverTimeMs });
}

/** A relay may echo the address that it was asked for; nothing secret may come back in words. */
function withoutSecrets(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) if (secret !== '') clean = clean.replaceAll(secret, '***');
  return clean;
}

/** Codes of failures that come before the first byte of a request has left. */
const BEFORE_SENDING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const causeSchema = z.object({ code: z.string(), syscall: z.string().optional() });

function transportFailure(error: unknown): WechatFailure {
  if (error instanceof DOMException) return { kind: 'timeout', effect: 'unknown' };
  const cause = causeSchema.safeParse(error instanceof Error ? error.cause : null);
  const reason = cause.success ? cause.data.code : 'unknown';
  const certificate = /CERT|SSL|TLS|VERIFY/.test(reason);
  const connecting = cause.success && cause.data.syscall === 'connect';
  const before = BEFORE_SENDING.has(reason) || certificate || connecting;
  return { kind: 'unreachable', effect: before ? 'none' : 'unknown', reason };
}
