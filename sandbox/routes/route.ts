import type { IncomingHttpHeaders } from 'node:http';
import type * as z from 'zod';
import type { Answer } from '../http/answer';
import type { Body } from '../http/body';
import { parseJsonBody } from '../http/json-body';
import { parseForm, type Form } from '../http/multipart';
import type { SandboxAccount } from '../options';
import { refuse, type Refusal } from '../rules/errors';
import type { AccountRecord } from '../store/records';
import type { World } from '../world';

/** A request as it came in, read to its end. */
export interface ApiRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Body;
}

/** A call of a known account. `record` is the account's saved state and is changed in place. */
export interface Call {
  world: World;
  account: SandboxAccount;
  record: AccountRecord;
  query: URLSearchParams;
  nowMs: number;
}

/** One call of the API that needs an access token. */
export interface Route {
  kind: 'token';
  method: 'GET' | 'POST';
  path: string;
  /** Others get 48001: table of rights in the publishing guide, notes on the single pages. */
  right: 'all' | 'verified' | 'verified-service';
  run(call: Call, request: ApiRequest): Promise<Answer>;
}

/** One call that shows who it is by AppID and AppSecret. It counts its own quota. */
export interface SecretRoute {
  kind: 'secret';
  method: 'GET' | 'POST';
  path: string;
  run(world: World, request: ApiRequest): Promise<Answer>;
}

export type AnyRoute = Route | SecretRoute;

interface RouteFacts {
  path: string;
  right: Route['right'];
}

/** A GET call. */
export function getRoute(facts: RouteFacts, run: (call: Call) => Answer | Promise<Answer>): Route {
  return { kind: 'token', method: 'GET', ...facts, run: async (call) => run(call) };
}

/** A POST call whose JSON body is checked against a schema first. */
export function jsonRoute<Schema extends z.ZodType>(
  facts: RouteFacts & { schema: Schema },
  run: (call: Call, input: z.output<Schema>) => Answer | Promise<Answer>,
): Route {
  const { schema, ...rest } = facts;
  return {
    kind: 'token',
    method: 'POST',
    ...rest,
    run: async (call, request) => {
      const input = readJson(request, schema);
      return input.kind === 'refusal' ? input : run(call, input.value);
    },
  };
}

/** A POST call whose body is a form with files. */
export function formRoute(
  facts: RouteFacts,
  run: (call: Call, form: Form) => Answer | Promise<Answer>,
): Route {
  return {
    kind: 'token',
    method: 'POST',
    ...facts,
    run: async (call, request) => {
      if (request.body.kind === 'too-large') return refuse(45001);
      const form = await parseForm(request.headers, request.body.bytes);
      return form ? run(call, form) : refuse(41005);
    },
  };
}

/** A request's JSON body in the shape of a schema: 45002, 44002, 47001, 47002 or 47003 if not. */
export function readJson<Schema extends z.ZodType>(
  request: ApiRequest,
  schema: Schema,
): { kind: 'input'; value: z.output<Schema> } | Refusal {
  if (request.body.kind === 'too-large') return refuse(45002);
  const body = parseJsonBody(request.body.bytes);
  if (body.kind === 'refusal') return body;
  const input = schema.safeParse(body.value);
  if (input.success) return { kind: 'input', value: input.data };
  return refuse(47003, input.error.issues[0]?.path.map(String).join('.') || 'body');
}
