import * as Y from 'yjs';

/** How one field of an entry lies in the entry's Y.Map. */
export type FieldCodec = {
  /** The plain value of what is stored. */
  read(stored: unknown): unknown;
  /** Stores a plain value; touches only what differs, so that edits of two people both stay. */
  write(entry: Y.Map<unknown>, key: string, value: unknown): void;
};

/** A field that is one value; of two edits at the same time one stays. */
export const plainField: FieldCodec = {
  read: (stored) => stored,
  write(entry, key, value) {
    if (!entry.has(key) || !isSame(entry.get(key), value)) entry.set(key, value);
  },
};

/**
 * A list of distinct strings in order, stored as string → position. Two people can add, remove and
 * move at the same time: nothing is doubled and nothing of either is lost.
 */
export const orderedField: FieldCodec = {
  read: (stored) => [...positions(stored)].sort(byPosition).map(([id]) => id),
  write(entry, key, value) {
    const wanted = new Set(Array.isArray(value) ? value.map(String) : []);
    const map = nestedMap(entry, key);
    const known = positions(map);
    for (const id of known.keys()) if (!wanted.has(id)) map.delete(id);
    let last = 0;
    for (const id of wanted) {
      const position = known.get(id);
      last = position !== undefined && position > last ? position : last + 1;
      if (position !== last) map.set(id, last);
    }
  },
};

/** A list of records that one of their own properties names (a word of a word list), in that order. */
export function keyedField(name: string): FieldCodec {
  return {
    read: (stored) =>
      [...entriesOf(stored)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => ({ ...asRecord(value), [name]: key })),
    write(entry, key, value) {
      const records = Array.isArray(value) ? value.map(asRecord) : [];
      const wanted = new Map(records.map((record) => [String(record[name]), record]));
      const map = nestedMap(entry, key);
      for (const known of [...map.keys()]) if (!wanted.has(known)) map.delete(known);
      for (const [known, record] of wanted) {
        const { [name]: _, ...rest } = record;
        if (!isSame(map.get(known), rest)) map.set(known, rest);
      }
    },
  };
}

function nestedMap(entry: Y.Map<unknown>, key: string): Y.Map<unknown> {
  const found = entry.get(key);
  if (found instanceof Y.Map) return found;
  const made = new Y.Map<unknown>();
  entry.set(key, made);
  return made;
}

function entriesOf(stored: unknown): Iterable<[string, unknown]> {
  return stored instanceof Y.Map ? stored.entries() : [];
}

function positions(stored: unknown): Map<string, number> {
  const found = new Map<string, number>();
  for (const [id, at] of entriesOf(stored)) if (typeof at === 'number') found.set(id, at);
  return found;
}

/** Equal positions come about when two people add at the same time; the id decides alike for both. */
function byPosition([a, at]: [string, number], [b, bt]: [string, number]): number {
  return at === bt ? (a < b ? -1 : 1) : at - bt;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
