import { z } from 'zod';
import type { Column } from './column';
import { accountIdSchema, type ColumnId } from './ids';

/** 订阅号 or 服务号. */
export const accountKindSchema = z.enum(['subscription', 'service']);
export type AccountKind = z.infer<typeof accountKindSchema>;

/** WeChat's own API address; a team with a relay sets another one per account. */
export const DEFAULT_API_ADDRESS = 'https://api.weixin.qq.com';

/** AppIDs are `wx` and 16 hex digits; kept loose because relays and the sandbox use their own. */
export const appIdSchema = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9_-]{6,64}$/);

/**
 * Where calls go. Plain http is only for this very computer (the sandbox); anything else must be
 * https, since the AppSecret travels in it.
 */
export const apiAddressSchema = z
  .url()
  .max(300)
  .refine((value) => {
    const url = new URL(value);
    const local = url.hostname === '127.0.0.1' || url.hostname === 'localhost';
    return (
      (url.protocol === 'https:' || (url.protocol === 'http:' && local)) && url.username === ''
    );
  })
  .transform((value) => value.replace(/\/+$/, ''));

/** What WeChat lets an account do, found by cheap reads. Source: "Who may call what", 48001. */
export const abilitySchema = z.enum(['drafts', 'publish', 'mass', 'statistics']);
export type Ability = z.infer<typeof abilitySchema>;

/** `unknown`: the question could not be asked (no answer, the day's allowance used up). */
const answerSchema = z.enum(['yes', 'no', 'unknown']).catch('unknown');
export const abilitiesSchema = z.object({
  drafts: answerSchema,
  publish: answerSchema,
  mass: answerSchema,
  statistics: answerSchema,
  checkedAtMs: z.number(),
});
export type Abilities = z.infer<typeof abilitiesSchema>;

/** An HTTP proxy between this machine and WeChat. */
export const proxyAddressSchema = z
  .url({ protocol: /^https?$/ })
  .max(300)
  .refine((value) => {
    if (!URL.canParse(value)) return false;
    const url = new URL(value);
    return url.username === '' && url.password === '' && url.pathname === '/';
  })
  .transform((value) => value.replace(/\/+$/, ''));

/** A proxy as a person enters it. The password is only there when it is to be replaced. */
export const proxyInputSchema = z.object({
  address: proxyAddressSchema,
  user: z.string().trim().max(100),
  password: z.string().max(200).optional(),
});
export type ProxyInput = z.infer<typeof proxyInputSchema>;

/** An account as the interface sees it: without secrets. */
export const accountSchema = z.object({
  id: accountIdSchema,
  name: z.string(),
  kind: accountKindSchema,
  appId: z.string(),
  apiAddress: z.string(),
  /** The practice account whose server runs inside the application. */
  sandbox: z.boolean(),
  /** Whether an AppSecret is held that can be used now (or after unlocking). */
  secret: z.enum(['held', 'locked', 'missing']),
  /** Null while WeChat has not been asked. */
  abilities: abilitiesSchema.nullable(),
  proxy: z.object({ address: z.string(), user: z.string(), hasPassword: z.boolean() }).nullable(),
  /**
   * Whether its articles keep links out of WeChat, which takes the right to WeChat Pay. No read of the
   * API tells who has it (wechat: api_uploadnewsmsg), so a person says it.
   */
  externalLinks: z.boolean(),
  createdAtMs: z.number(),
});
export type Account = z.infer<typeof accountSchema>;

/**
 * The account that an article will most likely go out on: that of its column, else the first real one.
 */
export function likelyAccount(
  columnId: ColumnId | null,
  columns: readonly Pick<Column, 'id' | 'accountId'>[],
  accounts: readonly Account[],
): Account | null {
  const named = columns.find((column) => column.id === columnId)?.accountId;
  const ofColumn = accounts.find((account) => account.id === named);
  return ofColumn ?? accounts.find((account) => !account.sandbox) ?? null;
}

/** What a person enters to add an account. */
export const accountInputSchema = z.object({
  name: z.string().trim().min(1).max(40),
  kind: accountKindSchema,
  appId: appIdSchema,
  appSecret: z.string().trim().min(8).max(128),
  apiAddress: apiAddressSchema,
  proxy: proxyInputSchema.nullable().default(null),
  externalLinks: z.boolean().default(false),
});
export type AccountInput = z.infer<typeof accountInputSchema>;

/** How secrets are kept on this machine. */
export const vaultStatusSchema = z.object({
  /** `system`: the system's key store. `passphrase`: sealed with a passphrase of the user. */
  backend: z.enum(['system', 'passphrase']),
  /** `unset`: no passphrase chosen yet (only with `passphrase`). */
  state: z.enum(['ready', 'locked', 'unset']),
});
export type VaultStatus = z.infer<typeof vaultStatusSchema>;
