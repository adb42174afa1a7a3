import type { EventName } from './events';

// Kept apart from the schemas so that the preload, which only needs names, stays small.

/** The channel of all calls: the call's name and its input travel in the message. */
export const CALL_CHANNEL = 'call';

/** The channel of an event. */
export function eventChannel(name: EventName): string {
  return `event:${name}`;
}

/** The channel of dropped files; not reachable through the bridge's `call`. */
export const IMPORT_DROPPED_CHANNEL = 'dropped:import';
