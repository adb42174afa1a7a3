import type { AssetIntake } from '../../../core/contract/calls/pictures';
import { appError } from '../../../core/contract/errors';
import { ASSET_LIMITS, type Asset } from '../../../core/domain/asset';
import { fail, type Result } from '../../../core/result';
import type { Client } from '../../ipc';
import type { EditorNotices } from '../notices';

/** Pictures on their way from files into the article. */
export type IntakeProgress = { done: number; total: number };

/** What {@link takeInFiles} works with. */
export type IntakePorts = {
  client: Pick<Client, 'call'>;
  notices: EditorNotices;
  onProgress: (progress: IntakeProgress | null) => void;
};

/**
 * Hands files to main one after the other and passes each picture on as soon as it is stored.
 * A file that main refuses is named to the person; the others still come in.
 */
export async function takeInFiles(
  files: File[],
  ports: IntakePorts,
  onAsset: (asset: Asset) => void,
): Promise<void> {
  const { notices, onProgress } = ports;
  for (const [done, file] of files.entries()) {
    onProgress({ done, total: files.length });
    const answer = await takeIn(file, ports.client);
    if (answer.ok) accept(answer.value, notices, onAsset);
    else notices.sayError(answer.error, refused(file.name));
  }
  onProgress(null);
}

/** Asks for files with the system's dialog; passes on what came in. */
export async function chooseImages(
  { client, notices, onProgress }: IntakePorts,
  onAsset: (asset: Asset) => void,
): Promise<void> {
  onProgress({ done: 0, total: 0 });
  const answer = await client.call('assets.choose', undefined);
  onProgress(null);
  if (!answer.ok) return notices.sayError(answer.error);
  for (const intake of answer.value) accept(intake, notices, onAsset);
}

async function takeIn(file: File, client: IntakePorts['client']): Promise<Result<AssetIntake>> {
  if (file.size > ASSET_LIMITS.fileBytes) {
    const limitMegabytes = ASSET_LIMITS.fileBytes / 1024 / 1024;
    return fail(appError('image-too-large', { limitMegabytes }));
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await client.call('assets.takeIn', { fileName: file.name.slice(0, 500), bytes });
  } catch (cause) {
    // A folder, or a file that went away after it was dropped.
    console.error('a dropped file could not be read', cause);
    return fail(appError('file-unreadable'));
  }
}

function accept(
  intake: AssetIntake,
  notices: EditorNotices,
  onAsset: (asset: Asset) => void,
): void {
  if (intake.asset) onAsset(intake.asset);
  if (intake.error) notices.sayError(intake.error, refused(intake.fileName));
}

function refused(name: string) {
  return { key: 'editor:image.refused', values: { name } };
}
