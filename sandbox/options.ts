import { randomBytes } from 'node:crypto';
import * as z from 'zod';

/** One Official Account that the sandbox plays. The secret stays in memory and is never written. */
export const sandboxAccountSchema = z.object({
  name: z.string().min(1),
  type: z.enum(['subscription', 'service']),
  verified: z.boolean(),
  appId: z.string().min(1).max(64),
  appSecret: z.string().min(1).max(128),
});
export type SandboxAccount = z.infer<typeof sandboxAccountSchema>;

/** What a start needs to know. Every field may be left out. */
export interface SandboxOptions {
  /** 0 or absent: the port of the last start with this data folder, or else any free one. */
  port?: number;
  /** Where state and pictures are kept. Absent: in memory only. */
  dataFolder?: string;
  /** Absent: `standardAccounts()`. App ids must be the same at each start for the state to be met again. */
  accounts?: readonly SandboxAccount[];
  /** Waiting time before each API call, in milliseconds. */
  latencyMs?: number;
  /** How long a publication or a mass send is under way, in milliseconds. Default 1,000. */
  publishMs?: number;
  /** How many sample followers each account has. Default 128. */
  followers?: number;
  /** Life of an access token in milliseconds. Default: WeChat's two hours. */
  tokenLifeMs?: number;
  /**
   * Where reports about WeChat disagree (20,000 characters of content, unlisted attributes, links
   * to other sites): `warn` lets the call through and notes it on the state page, `refuse` answers
   * the error that was reported. Default `warn`.
   */
  disputed?: 'warn' | 'refuse';
  /** Calls per day by route, in place of the documented figures. */
  quotas?: Readonly<Record<string, number>>;
  /** The clock, for tests. */
  now?: () => number;
}

/**
 * The accounts of a stand-alone start: a verified and an unverified one of each kind. App ids are
 * always the same, secrets are new each time.
 */
export function standardAccounts(): SandboxAccount[] {
  const account = (
    name: string,
    type: SandboxAccount['type'],
    verified: boolean,
    appId: string,
  ): SandboxAccount => ({ name, type, verified, appId, appSecret: newAppSecret() });
  return [
    account('沙盒日报', 'subscription', true, 'wx5a0db00000000001'),
    account('沙盒服务号', 'service', true, 'wx5a0db00000000002'),
    account('沙盒个人号', 'subscription', false, 'wx5a0db00000000003'),
    account('沙盒未认证服务号', 'service', false, 'wx5a0db00000000004'),
  ];
}

/** A random secret in the shape WeChat gives out: 32 hex digits. */
export function newAppSecret(): string {
  return randomBytes(16).toString('hex');
}
