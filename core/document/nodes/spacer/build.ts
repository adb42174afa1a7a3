import type { SpacerJson } from './schema';

/** Empty space of some pixels. */
export function spacer(height: number): SpacerJson {
  return { type: 'spacer', version: 1, height };
}
