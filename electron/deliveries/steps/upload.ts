import type { AssetMime } from '../../../core/domain/asset';
import type { AssetHash } from '../../../core/domain/ids';
import type { UploadLimits } from '../../workers/images/image-tasks';
import { writeAnswer } from '../journal';
import { type RemoteAsset, getRemoteAsset } from '../remote-assets';
import type { StepContext, StepOutcome } from './context';
import { takeEffect } from './effect';
import { searchPages } from './paging';

/** 200 of the newest pictures. */
const LOOK_UP_PAGES = 10;

const EXTENSION: Record<AssetMime, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
};

/** What the library takes. Source: page of add_material, type image. */
const LIBRARY_BYTES = 10 * 1024 * 1024;

/**
 * What is brought there: readers see at most 1,080 pixels and twice that when they zoom in, and five
 * megabytes of a camera's own picture only make the sending slow.
 */
export const STILL: UploadLimits = {
  maxBytes: 2 * 1024 * 1024,
  maxSide: 2560,
  types: ['image/jpeg', 'image/png', 'image/gif'],
};
/** An animation stays one as long as the library takes it. */
const ANIMATION: UploadLimits = { ...STILL, maxBytes: LIBRARY_BYTES };

/**
 * The name of a picture in the material library, up to its extension. It holds 160 bits of the hash,
 * so that an upload whose answer was lost can be recognised there.
 */
function remoteName(hash: AssetHash): string {
  return `gaotai-${hash.slice(0, 40)}.`;
}

/** Brings one picture (of the body, or the cover) to the account's material library, once ever. */
export async function upload(context: StepContext, hash: AssetHash): Promise<StepOutcome> {
  const { ports, delivery, step, client, pace } = context;
  const { db, assets, clock } = ports;
  if (getRemoteAsset(db, delivery.accountId, hash) !== null) {
    writeAnswer(db, delivery.id, step, { atMs: clock.now(), reused: true });
    return { kind: 'onward' };
  }
  const { bytes, mime } = await assets.fitForUpload(
    hash,
    assets.get(hash).animated ? ANIMATION : STILL,
  );
  context.onSized(bytes.length);
  const name = remoteName(hash);
  const fileName = name + EXTENSION[mime];
  return takeEffect<RemoteAsset>(context, {
    call: () => client.addImage({ fileName, mime, bytes }),
    lookUp: async () =>
      searchPages({
        list: (page) => client.listImages(page),
        choose: (items) =>
          items.find((item) => item.name.startsWith(name) && item.url !== '') ?? null,
        // The name says it all: an older upload of the same picture is as good.
        isPast: () => false,
        maxPages: LOOK_UP_PAGES,
      }),
    lookUpWaitsMs: pace.uploadLookUpMs,
    commit: (remote) =>
      writeAnswer(db, delivery.id, step, {
        atMs: clock.now(),
        reused: false,
        asset: { accountId: delivery.accountId, hash, remote },
      }),
  });
}

/** Where a picture of this delivery is. Its upload step is done, so it must be known. */
export function uploadedAsset(context: StepContext, hash: string): RemoteAsset {
  const { ports, delivery, versions } = context;
  const known = versions
    .flatMap((version) => [...version.images, version.cover])
    .find((image) => image === hash);
  const remote = known ? getRemoteAsset(ports.db, delivery.accountId, known) : null;
  if (remote === null) throw new Error(`picture ${hash} was not uploaded`);
  return remote;
}
