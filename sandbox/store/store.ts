import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesInFolder, filesInMemory, writeWhole, type FileBytes } from './files';
import {
  newAccountRecord,
  newSandboxState,
  sandboxStateSchema,
  type AccountRecord,
  type SandboxState,
} from './records';

const MAX_WARNINGS = 500;

/** The sandbox's memory: changed in place, then saved before the call is answered. */
export interface Store {
  readonly state: SandboxState;
  readonly files: FileBytes;
  /** The record of an account, made at its first use. */
  recordOf(appId: string): AccountRecord;
  warn(warning: { atMs: number; appId: string; route: string; code: string; detail: string }): void;
  /** Resolves when everything changed before the call is on disk, so that a kill cannot undo it. */
  save(): Promise<void>;
}

/**
 * Opens the memory of a sandbox.
 * @param dataFolder made if it is not there; without one, nothing is kept
 * @throws if `state.json` is there and cannot be understood; it is left as it is
 */
export async function openStore(dataFolder: string | undefined): Promise<Store> {
  if (dataFolder === undefined) return storeOf(newSandboxState(), filesInMemory(), async () => {});
  await mkdir(dataFolder, { recursive: true });
  const path = join(dataFolder, 'state.json');
  const state = await readState(path);
  const files = await filesInFolder(dataFolder);
  return storeOf(
    state,
    files,
    oneAtATime(() => writeWhole(path, JSON.stringify(state))),
  );
}

async function readState(path: string): Promise<SandboxState> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isMissing) return newSandboxState();
    throw error;
  }
  try {
    return sandboxStateSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`The sandbox state in ${path} cannot be read. Move it away to start afresh.`, {
      cause,
    });
  }
}

function storeOf(state: SandboxState, files: FileBytes, save: () => Promise<void>): Store {
  return {
    state,
    files,
    save,
    recordOf: (appId) => (state.accounts[appId] ??= newAccountRecord()),
    warn(warning) {
      state.warnings.push(warning);
      state.warnings.splice(0, state.warnings.length - MAX_WARNINGS);
    },
  };
}

/**
 * Runs a job one at a time. Callers that come while it runs share the run after it, which starts
 * later than all of them and so covers what they changed.
 */
function oneAtATime(job: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;
  return () => {
    waiting ??= (async () => {
      await Promise.allSettled([running]);
      waiting = undefined;
      running = job();
      await running;
    })();
    return waiting;
  };
}
