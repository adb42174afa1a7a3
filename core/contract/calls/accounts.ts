import { z } from 'zod';
import {
  accountInputSchema,
  accountKindSchema,
  accountSchema,
  apiAddressSchema,
  proxyInputSchema,
  vaultStatusSchema,
} from '../../domain/account';
import { accountIdSchema } from '../../domain/ids';
import { massAllowanceSchema, usageSchema } from '../../domain/allowance';
import { appErrorSchema } from '../errors';
import { call, nothing } from './call';

/** Whether the team's group robot is set, and whether its key can be read. */
export const robotStateSchema = z.enum(['none', 'ready', 'locked']);
export type RobotState = z.infer<typeof robotStateSchema>;

/** What an account test found, in the order asked. */
export const accountTestSchema = z.object({
  checks: z.array(
    z.object({
      kind: z.enum(['reach', 'credentials', 'drafts', 'publish', 'mass', 'statistics']),
      outcome: z.enum(['yes', 'no', 'skipped']),
      error: appErrorSchema.nullable(),
    }),
  ),
});
export type AccountTest = z.infer<typeof accountTestSchema>;

/** Calls about accounts, their secrets and limits, and the team's robot. */
export const accountCalls = {
  'accounts.list': call(nothing, z.array(accountSchema)),
  'accounts.create': call(accountInputSchema, accountSchema),
  'accounts.update': call(
    z.object({
      id: accountIdSchema,
      name: z.string().trim().min(1).max(40),
      kind: accountKindSchema,
      apiAddress: apiAddressSchema,
      /** Only when it is to be replaced. */
      appSecret: z.string().trim().min(8).max(128).optional(),
      /** Null for none; its password stays when none is given. */
      proxy: proxyInputSchema.nullable().default(null),
      externalLinks: z.boolean(),
    }),
    accountSchema,
  ),
  'accounts.remove': call(z.object({ id: accountIdSchema }), nothing),
  'accounts.test': call(z.object({ id: accountIdSchema }), accountTestSchema),

  'vault.status': call(nothing, vaultStatusSchema),
  /** Chooses the passphrase when none is set, else unlocks with it. */
  'vault.unlock': call(z.object({ passphrase: z.string().min(8).max(200) }), vaultStatusSchema),
  /** Sets a passphrase where the system's key store seals, so that sending can be locked. */
  'vault.choose': call(z.object({ passphrase: z.string().min(8).max(200) }), vaultStatusSchema),
  /** Locks every secret until the passphrase is entered; `vault-passphrase-needed` without one. */
  'vault.lock': call(nothing, vaultStatusSchema),

  /** Calls of this day (in Beijing) that were counted against WeChat's limits. */
  'quota.usage': call(z.object({ accountId: accountIdSchema }), z.array(usageSchema)),
  /**
   * What is left of the account's mass sends. `askWechat` also counts what was sent without this
   * application on earlier days, which costs a statistics call for each day not yet looked at.
   */
  'quota.mass': call(
    z.object({ accountId: accountIdSchema, askWechat: z.boolean().default(false) }),
    massAllowanceSchema,
  ),

  /** The followers' tags of an account. */
  'tags.list': call(
    z.object({ accountId: accountIdSchema }),
    z.array(z.object({ id: z.number().int(), name: z.string(), count: z.number().int() })),
  ),

  /** The team's WeCom group robot; its key never comes back. */
  'robot.state': call(nothing, robotStateSchema),
  /** Sets it by the whole address that WeCom shows, or removes it (null); `robot-address-wrong`. */
  'robot.set': call(z.object({ webhook: z.string().max(500).nullable() }), robotStateSchema),
  /** Writes a word of greeting into the group. */
  'robot.test': call(nothing, nothing),
} as const;
