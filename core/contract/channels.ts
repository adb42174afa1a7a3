import type { CallName } from './calls';
import type { EventName } from './events';

// Kept apart from the schemas so that the preload, which only needs names, stays small.

/** The channel of a call. */
export function callChannel(name: CallName): string {
  return `call:${name}`;
}

/** The channel of an event. */
export function eventChannel(name: EventName): string {
  return `event:${name}`;
}

/** The channel of dropped files; not reachable through the bridge's `call`. */
export const IMPORT_DROPPED_CHANNEL = 'dropped:import';
