import { newRequestId } from '../rules/errors';
import { RID } from '../rules/limits';

/** What `openapi/rid/get` tells about a call that was refused. */
export interface RidEntry {
  appId: string | null;
  atMs: number;
  costMs: number;
  /** Path and query, without the access token. */
  url: string;
  requestBody: string;
  responseBody: string;
  clientIp: string;
}

/** The refused calls since the start, by the request id in their words. In memory only. */
export interface RidLog {
  newId(nowMs: number): string;
  keep(rid: string, entry: RidEntry): void;
  find(rid: string): RidEntry | undefined;
}

/** An empty log. */
export function createRidLog(): RidLog {
  const entries = new Map<string, RidEntry>();
  return {
    newId: newRequestId,
    keep(rid, entry) {
      entries.set(rid, entry);
      const oldest = entries.size > RID.kept ? entries.keys().next().value : undefined;
      if (oldest !== undefined) entries.delete(oldest);
    },
    find: (rid) => entries.get(rid),
  };
}
