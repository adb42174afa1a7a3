import type { IncomingMessage, ServerResponse } from 'node:http';
import { actionSchema, actOnWebsite } from '../back-office';
import { send, type WrittenAnswer } from '../http/answer';
import { readBody } from '../http/body';
import type { World } from '../world';
import { faultSchema } from './faults';

function reply(status: number, value: unknown): WrittenAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: Buffer.from(JSON.stringify(value)),
  };
}

/**
 * Serves `/__sandbox/…`: orders and clears faults, gives the log of calls, does what people do on
 * WeChat's website. A browser cannot order
 * one from a foreign page, since a JSON content type needs leave that is never given.
 */
export async function serveControl(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const call = `${request.method} ${path}`;
  if (call === 'GET /__sandbox/calls') return send(response, reply(200, world.log.list()));
  if (call === 'GET /__sandbox/faults') return send(response, reply(200, world.faults.list()));
  if (call === 'DELETE /__sandbox/faults') {
    world.faults.clear();
    return send(response, reply(200, []));
  }
  if (call === 'POST /__sandbox/faults') return orderFault(world, request, response);
  if (call === 'POST /__sandbox/actions') return takeAction(world, request, response);
  return send(response, reply(404, { error: 'unknown control path' }));
}

async function orderFault(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    return send(response, reply(415, { error: 'content-type must be application/json' }));
  }
  const body = await readBody(request);
  const fault = faultSchema.safeParse(body.kind === 'whole' ? readJsonOrNull(body.bytes) : null);
  if (!fault.success) return send(response, reply(400, { error: fault.error.message }));
  world.faults.add(fault.data);
  return send(response, reply(200, world.faults.list()));
}

async function takeAction(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    return send(response, reply(415, { error: 'content-type must be application/json' }));
  }
  const body = await readBody(request);
  const action = actionSchema.safeParse(body.kind === 'whole' ? readJsonOrNull(body.bytes) : null);
  if (!action.success) return send(response, reply(400, { error: action.error.message }));
  const isDone = await actOnWebsite(world, action.data);
  return send(response, isDone ? reply(200, { done: true }) : reply(404, { done: false }));
}

function readJsonOrNull(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    // Not JSON is not a fault either; the schema refuses null.
    return null;
  }
}
