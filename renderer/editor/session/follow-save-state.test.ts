import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SaveState } from './append-queue';
import { followSaveState } from './follow-save-state';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function followed() {
  let now: SaveState = { state: 'saved', at: null, pending: 0, error: null };
  let tell = () => {};
  const said: string[] = [];
  const source = {
    getSaveState: () => now,
    subscribeSaveState: (listener: () => void) => {
      tell = listener;
      return () => (tell = () => {});
    },
  };
  const stop = followSaveState(source, ({ state, at }) => said.push(`${state} ${at}`));
  const set = (next: Partial<SaveState>) => {
    now = { ...now, ...next };
    tell();
  };
  return { said, set, stop };
}

it('says that it saves at once, and once while one types on', () => {
  const { said, set } = followed();
  for (let key = 1; key <= 5; key++) {
    set({ state: 'saving', pending: 1 });
    expect(said.at(-1)).toBe('saving null');
    set({ state: 'saved', pending: 0, at: key });
    vi.advanceTimersByTime(100);
  }
  expect(said).toEqual(['saved null', 'saving null']);
  vi.advanceTimersByTime(300);
  expect(said).toEqual(['saved null', 'saving null', 'saved 5']);
});

it('says at once that saving failed', () => {
  const { said, set } = followed();
  set({ state: 'saving', pending: 1 });
  set({ state: 'failed' });
  expect(said.at(-1)).toBe('failed null');
});

it('says nothing after it was ended', () => {
  const { said, set, stop } = followed();
  set({ state: 'saving' });
  set({ state: 'saved', at: 1 });
  stop();
  vi.advanceTimersByTime(1000);
  expect(said).toEqual(['saved null', 'saving null']);
});
