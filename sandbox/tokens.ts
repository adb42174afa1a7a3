import { randomBytes } from 'node:crypto';
import { refuse, type Refusal } from './rules/errors';
import { TOKEN } from './rules/limits';

interface Issued {
  token: string;
  appId: string;
  expiresAtMs: number;
  /** From here on the token counts as replaced by a newer one. */
  replacedFromMs: number;
}

/** A token and what is left of its life. */
export interface Grant {
  token: string;
  expiresInSeconds: number;
}

/** The access tokens of all accounts. They live in memory only: a restart makes all invalid. */
export interface TokenLedger {
  /** A new token each time; the one before goes on for about five minutes. */
  issue(appId: string, nowMs: number): Grant;
  /** The same token until shortly before its end. `force` replaces it at once. */
  issueStable(appId: string, nowMs: number, force: boolean): Grant | Refusal;
  /** Whose token it is, or why it is refused: 41001, 40014, 40001, 42001. */
  check(token: string | null, nowMs: number): { appId: string } | Refusal;
  /** Whose token it was, whether good or not. */
  ownerOf(token: string | null): string | undefined;
  /** Lets a token run out now. */
  expire(token: string | null, nowMs: number): void;
}

/** How long a token that has run out is still answered with 42001 and not 40001. */
const REMEMBER_MS = 86_400_000;
const WELL_FORMED = /^[A-Za-z0-9_-]{32,512}$/;

/** @param lifeMs how long a new token is good */
export function createTokenLedger(lifeMs: number): TokenLedger {
  const issued = new Map<string, Issued>();
  const latest = new Map<string, Issued>();
  const stable = new Map<string, Issued>();
  const forcedAtMs = new Map<string, number>();

  function mint(appId: string, nowMs: number): Issued {
    for (const [token, old] of issued) {
      if (old.expiresAtMs + REMEMBER_MS < nowMs) issued.delete(token);
    }
    const entry: Issued = {
      // WeChat's are of about this length and begin with a number.
      token: `87_${randomBytes(100).toString('base64url')}`,
      appId,
      expiresAtMs: nowMs + lifeMs,
      replacedFromMs: Number.POSITIVE_INFINITY,
    };
    issued.set(entry.token, entry);
    return entry;
  }

  const grant = (entry: Issued, nowMs: number): Grant => ({
    token: entry.token,
    expiresInSeconds: Math.floor((entry.expiresAtMs - nowMs) / 1000),
  });

  function replace(entry: Issued | undefined, fromMs: number): void {
    if (entry) entry.replacedFromMs = Math.min(entry.replacedFromMs, fromMs);
  }

  return {
    issue(appId, nowMs) {
      replace(latest.get(appId), nowMs + TOKEN.replacedGraceMs);
      const entry = mint(appId, nowMs);
      latest.set(appId, entry);
      return grant(entry, nowMs);
    },
    issueStable(appId, nowMs, force) {
      const current = stable.get(appId);
      if (force) {
        const before = forcedAtMs.get(appId);
        if (before !== undefined && nowMs - before < TOKEN.forcedApartMs) return refuse(45011);
        forcedAtMs.set(appId, nowMs);
        replace(current, nowMs);
      } else if (
        current &&
        current.expiresAtMs - nowMs > Math.min(TOKEN.renewBeforeMs, lifeMs / 2)
      ) {
        return grant(current, nowMs);
      }
      const entry = mint(appId, nowMs);
      stable.set(appId, entry);
      return grant(entry, nowMs);
    },
    check(token, nowMs) {
      if (!token) return refuse(41001);
      if (!WELL_FORMED.test(token)) return refuse(40014);
      const entry = issued.get(token);
      if (!entry || entry.replacedFromMs <= nowMs) return refuse(40001);
      return entry.expiresAtMs <= nowMs ? refuse(42001) : { appId: entry.appId };
    },
    ownerOf: (token) => (token ? issued.get(token)?.appId : undefined),
    expire(token, nowMs) {
      const entry = token ? issued.get(token) : undefined;
      if (entry) entry.expiresAtMs = Math.min(entry.expiresAtMs, nowMs);
    },
  };
}
