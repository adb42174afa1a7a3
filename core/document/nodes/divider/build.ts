import type { DividerChoice, DividerJson } from './schema';

export function divider(look: DividerChoice = 'theme'): DividerJson {
  return { type: 'divider', version: 1, look };
}
