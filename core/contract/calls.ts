import { z } from 'zod';
import { accountCalls } from './calls/accounts';
import { applicationCalls } from './calls/application';
import { articleCalls } from './calls/articles';
import { deliveryCalls } from './calls/deliveries';
import { fileCalls } from './calls/files';
import { pictureCalls } from './calls/pictures';
import { recordCalls } from './calls/records';
import type { AppError } from './errors';

/**
 * Every call that the renderer can make of main: its name, its input, its answer.
 * Main parses the input with the schema before a handler sees it, and answers with an envelope.
 */
export const calls = {
  ...applicationCalls,
  ...articleCalls,
  ...pictureCalls,
  ...fileCalls,
  ...accountCalls,
  ...deliveryCalls,
  ...recordCalls,
} as const;

/** The calls by name. */
export type Calls = typeof calls;
export type CallName = keyof Calls;

const nameSchema = z.custom<CallName>((name) => typeof name === 'string' && name in calls);
/** The names of all calls. */
export const callNames: readonly CallName[] = z.array(nameSchema).parse(Object.keys(calls));

export type CallInput<N extends CallName> = z.input<Calls[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Calls[N]['output']>;

/** What main sends back for a call. */
export type Envelope<T> = { ok: true; value: T } | { ok: false; error: AppError };
