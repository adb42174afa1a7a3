import type { DividerJson } from './schema';

export function divider(): DividerJson {
  return { type: 'divider', version: 1 };
}
