import type { ServerResponse } from 'node:http';
import type { Refusal } from '../rules/errors';

/** What a call is answered with. */
export type Answer = JsonAnswer | BytesAnswer | Refusal;

/** A success in JSON. */
export interface JsonAnswer {
  kind: 'json';
  value: Record<string, unknown>;
  /** Sent as `text/plain` without a charset, as WeChat is reported to do for some calls. */
  asPlainText?: boolean;
}

/** A file as it was uploaded. */
export interface BytesAnswer {
  kind: 'bytes';
  bytes: Buffer;
  mime: string;
  fileName: string;
}

/** A success with exactly these fields: many of WeChat's calls send no `errcode` then. */
export function json(value: Record<string, unknown>): JsonAnswer {
  return { kind: 'json', value };
}

/** A success of a call that has nothing to say. */
export function ok(): JsonAnswer {
  return json({ errcode: 0, errmsg: 'ok' });
}

/** An answer ready to be sent. */
export interface WrittenAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Puts an answer into bytes. Refusals have status 200 and WeChat's request id in their words. */
export function writeAnswer(answer: Answer, rid: string, status = 200): WrittenAnswer {
  if (answer.kind === 'bytes') {
    const name = encodeURIComponent(answer.fileName);
    return {
      status,
      headers: {
        'content-type': answer.mime,
        'content-disposition': `attachment; filename*=UTF-8''${name}`,
      },
      body: answer.bytes,
    };
  }
  const value =
    answer.kind === 'json'
      ? answer.value
      : {
          errcode: answer.errcode,
          errmsg: `${answer.errmsg} rid: ${rid}`,
          ...answer.fields,
        };
  const plain = answer.kind === 'json' && answer.asPlainText;
  return {
    status,
    headers: { 'content-type': plain ? 'text/plain' : 'application/json; encoding=utf-8' },
    body: Buffer.from(JSON.stringify(value)),
  };
}

/** Sends an answer in full. */
export function send(response: ServerResponse, answer: WrittenAnswer): void {
  response.writeHead(answer.status, {
    ...answer.headers,
    'content-length': answer.body.length,
    'x-content-type-options': 'nosniff',
  });
  response.end(answer.body);
}
