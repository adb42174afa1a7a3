import type { RemoteImage } from '../../../core/contract/calls/pictures';
import type { EventPayload } from '../../../core/contract/events';
import { type AppError, appError } from '../../../core/contract/errors';
import type { Asset } from '../../../core/domain/asset';
import type { Result } from '../../../core/result';
import type { ImageBytes } from '../read-image';

/** Pictures that are fetched at the same time. */
const AT_ONCE = 4;

/** What fetching needs of the rest of main. */
export type RemoteImagePorts = {
  fetchImage(address: string, signal: AbortSignal): Promise<Result<ImageBytes, AppError>>;
  takeIn(file: ImageBytes): Promise<Result<Asset>>;
  onProgress(progress: EventPayload<'remoteImages.progress'>): void;
};

/** Pictures of articles that lie on the network, fetched when a person says so. */
export type RemoteImages = ReturnType<typeof createRemoteImages>;

/** Makes {@link RemoteImages}. */
export function createRemoteImages(ports: RemoteImagePorts) {
  let stop = new AbortController();

  async function fetchOne(address: string, signal: AbortSignal): Promise<RemoteImage> {
    const failed = (error: AppError): RemoteImage => ({ address, asset: null, error });
    if (signal.aborted) return failed(appError('cancelled'));
    const file = await ports.fetchImage(address, signal);
    if (!file.ok) return failed(file.error);
    const taken = await ports.takeIn(file.value);
    return taken.ok ? { address, asset: taken.value, error: null } : failed(taken.error);
  }

  return {
    /** Fetches pictures by their addresses; answers what became of each, in the same order. */
    async fetch(addresses: readonly string[]): Promise<RemoteImage[]> {
      const { signal } = stop;
      const waiting = [...addresses.entries()];
      const total = addresses.length;
      const answers: RemoteImage[] = [];
      let done = 0;
      const work = async (): Promise<void> => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const [index, address] = next;
          answers[index] = await fetchOne(address, signal);
          done += 1;
          ports.onProgress({ done, total });
        }
      };
      ports.onProgress({ done, total });
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      return answers;
    },

    /** Stops what runs; pictures that are there stay. */
    cancel(): void {
      stop.abort();
      stop = new AbortController();
    },
  };
}
