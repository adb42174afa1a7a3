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
  let answer: Awaited<ReturnType<typeof reach>>;
  try {
    answer = await reach(url, request);
  } catch (error) {
    return fail(transportFailure(error));
  }
  const { status, date, bytes } = answer;
  return readAnswer(status, new TextDecoder().decode(bytes), date, request.secrets);
};

/**
 * The request itself: straight, or through the account's proxy. Not with `fetch`, which copies a body
 * of some megabytes twice before it sends it.
 */
async function reach(url: URL, { body, proxy, timeoutMs }: WechatRequest) {
  const undici = await import('undici');
  const { statusCode, headers, ...answer } = await undici.request(url, {
    ...encodeBody(body),
    signal: AbortSignal.timeout(timeoutMs),
    ...(proxy && { dispatcher: await throughProxy(proxy) }),
  });
  const date = typeof headers['date'] === 'string' ? headers['date'] : null;
  return { status: statusCode, date, bytes: await answer.body.arrayBuffer() };
}

/** A body and the headers that tell what it is. */
function encodeBody(body: RequestBody | undefined) {
  const accept = 'application/json, */*';
  if (body === undefined) return { method: 'GET' as const, headers: { accept } };
  if (body.kind === 'json') {
    return {
      method: 'POST' as const,
      headers: { accept, 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body.value),
    };
  }
  const form = multipartForm(body);
  return { method: 'POST' as const, headers: { accept, ...form.headers }, body: form.body };
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

const reasonSchema = z.object({ code: z.string(), syscall: z.string().optional() });

function transportFailure(error: unknown): WechatFailure {
  if (error instanceof DOMException) return { kind: 'timeout', effect: 'unknown' };
  const known = reasonSchema.safeParse(error);
  const reason = known.success ? known.data.code : 'unknown';
  const certificate = /CERT|SSL|TLS|VERIFY/.test(reason);
  const connecting = known.success && known.data.syscall === 'connect';
  const before = BEFORE_SENDING.has(reason) || certificate || connecting;
  return { kind: 'unreachable', effect: before ? 'none' : 'unknown', reason };
}
