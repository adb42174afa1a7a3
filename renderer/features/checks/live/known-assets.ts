import { type Asset } from '../../../../core/domain/asset';
import { assetHashSchema } from '../../../../core/domain/ids';
import type { Client } from '../../../ipc';

/** Looks up pictures of the store by hash; each is asked for once. */
export function createKnownAssets(client: Client) {
  const known = new Map<string, Asset>();

  async function find(hash: string): Promise<Asset[]> {
    const asset = known.get(hash);
    if (asset) return [asset];
    const asked = assetHashSchema.safeParse(hash);
    if (!asked.success) return [];
    const answer = await client.call('assets.get', { hash: asked.data });
    // One that is missing may still be coming in: it is asked for again.
    if (!answer.ok) return [];
    known.set(hash, answer.value);
    return [answer.value];
  }

  /** Those of the pictures that are in the store. */
  return async (hashes: Iterable<string>): Promise<Asset[]> =>
    (await Promise.all([...new Set(hashes)].map(find))).flat();
}
