/** The room of all places of an edition: what is dropped beside them goes to the end. */
export const SLOTS = 'slots';
