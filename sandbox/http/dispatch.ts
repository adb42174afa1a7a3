import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { CallEntry } from '../faults/call-log';
import type { CallFault } from '../faults/faults';
import { ROUTES } from '../routes';
import type { ApiRequest } from '../routes/route';
import { refuse, refuseAddress, refuseWith } from '../rules/errors';
import type { World } from '../world';
import { send, writeAnswer, type Answer, type WrittenAnswer } from './answer';
import { answerCall, callerOf } from './answer-call';
import { readBody } from './body';
import { bodyText, urlWithoutToken } from './request-text';

/** Serves one API call: waits, acts out a fault if one is ordered, carries the call out, answers. */
export async function dispatchCall(
  world: World,
  incoming: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const request: ApiRequest = {
    method: incoming.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    body: await readBody(incoming),
  };
  const appId = callerOf(world, request);
  const entry = world.log.open({
    atMs: world.now(),
    method: request.method,
    route: request.path,
    appId: appId ?? null,
  });
  if (world.settings.latencyMs > 0) await wait(world.settings.latencyMs);
  const fault = world.faults.takeForCall(request.path, appId);
  entry.fault = fault?.kind ?? null;

  const early = fault && (await actBefore(world, fault, request, incoming));
  if (early === 'drop') {
    entry.outcome = 'none';
    response.destroy();
    return;
  }
  if (early && 'status' in early) {
    entry.outcome = 'none';
    return reply(entry, response, early);
  }
  const answer = early ?? (await answerSafely(world, request));
  note(world, entry, request.path, answer);
  await world.store.save();
  const written = writeWithRid(world, incoming, request, entry, answer);
  await actAfter(fault, written, entry, response);
}

/** Puts an answer into bytes; a refusal can be asked about later by the id in its words. */
function writeWithRid(
  world: World,
  incoming: IncomingMessage,
  request: ApiRequest,
  { appId, atMs }: CallEntry,
  answer: Answer,
): WrittenAnswer {
  const nowMs = world.now();
  const rid = world.rids.newId(nowMs);
  const route = ROUTES.get(request.path);
  const written = writeAnswer(answer, rid, route ? 200 : 404);
  // Calls that show an AppSecret leave nothing behind.
  if (answer.kind === 'refusal' && route?.kind === 'token') {
    world.rids.keep(rid, {
      appId,
      atMs,
      costMs: nowMs - atMs,
      url: urlWithoutToken(request),
      requestBody: bodyText(request),
      responseBody: written.body.toString('utf8'),
      clientIp: incoming.socket.remoteAddress ?? '127.0.0.1',
    });
  }
  return written;
}

/** What a fault does before the call takes effect; nothing if it comes after or leaves the call be. */
async function actBefore(
  world: World,
  fault: CallFault,
  request: ApiRequest,
  incoming: IncomingMessage,
): Promise<'drop' | WrittenAnswer | Answer | undefined> {
  switch (fault.kind) {
    case 'dropBefore':
      return 'drop';
    case 'delay':
      if (fault.when === 'before') await wait(fault.delayMs);
      return undefined;
    case 'http500':
      return fault.when === 'before' ? serverError() : undefined;
    case 'html':
      return fault.when === 'before' ? gatewayPage() : undefined;
    case 'errcode':
      return fault.errcode === 40164 && fault.errmsg === undefined
        ? refuseAddress(incoming.socket.remoteAddress ?? '127.0.0.1')
        : refuseWith(fault.errcode, fault.errmsg);
    case 'expiredToken':
      world.tokens.expire(request.query.get('access_token'), world.now());
      return undefined;
    case 'dropAfter':
    case 'truncatedJson':
      return undefined;
  }
}

/** Sends the answer of a call that was carried out, or what a fault leaves of it. */
async function actAfter(
  fault: CallFault | undefined,
  written: WrittenAnswer,
  entry: CallEntry,
  response: ServerResponse,
): Promise<void> {
  if (fault?.kind === 'dropAfter') {
    response.destroy();
    return;
  }
  if (fault?.kind === 'truncatedJson') {
    const half = written.body.subarray(0, Math.floor(written.body.length / 2));
    send(response, { ...written, body: half });
    return;
  }
  if (fault && 'when' in fault && fault.when === 'after') {
    if (fault.kind === 'http500') return reply(entry, response, serverError());
    if (fault.kind === 'html') return reply(entry, response, gatewayPage());
    await wait(fault.delayMs);
  }
  reply(entry, response, written);
}

/** Sends an answer in full and notes whether anybody was still there to receive it. */
function reply(entry: CallEntry, response: ServerResponse, written: WrittenAnswer): void {
  entry.answered = !response.destroyed;
  send(response, written);
}

/** A fault of our own becomes WeChat's "system busy"; the cause goes to the standard error stream. */
async function answerSafely(world: World, request: ApiRequest): Promise<Answer> {
  try {
    return await answerCall(world, request);
  } catch (error) {
    console.error(`sandbox: ${request.path} failed`, error);
    return refuse(-1);
  }
}

function note(world: World, entry: CallEntry, route: string, answer: Answer): void {
  const isRefused = answer.kind === 'refusal';
  entry.outcome = isRefused ? 'refused' : 'effect';
  entry.errcode = isRefused ? answer.errcode : null;
  if (entry.appId === null || !ROUTES.has(route)) return;
  const record = world.store.recordOf(entry.appId);
  const counters = isRefused ? record.refusals : record.calls;
  counters[route] = (counters[route] ?? 0) + 1;
}

function serverError(): WrittenAnswer {
  return { status: 500, headers: { 'content-type': 'text/plain' }, body: Buffer.from('') };
}

function gatewayPage(): WrittenAnswer {
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: Buffer.from('<!DOCTYPE html><html><body><h1>Bad Gateway</h1></body></html>'),
  };
}
