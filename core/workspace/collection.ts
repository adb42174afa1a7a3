import * as Y from 'yjs';
import type { z } from 'zod';
import { type FieldCodec, plainField } from './fields';

/** One of the workspace's top-level maps: entries by id, each a Y.Map of its fields. */
export type Collection<T extends { id: string }> = {
  /** Name of the map in the document. */
  readonly map: string;
  /** Every entry that can be read, in the collection's order. */
  list(doc: Y.Doc): T[];
  get(doc: Y.Doc, id: T['id']): T | null;
  /** Writes an entry whole: adds it, or makes it equal; also brings back one that was removed. */
  put(doc: Y.Doc, value: T): void;
  /** Changes some fields. Does nothing when the entry has gone meanwhile. */
  change(doc: Y.Doc, id: T['id'], patch: Partial<Omit<T, 'id'>>): void;
  remove(doc: Y.Doc, id: T['id']): void;
};

/** Describes a collection. `fields` names those that are not one plain value. */
export function collection<T extends { id: string }>(spec: {
  map: string;
  schema: z.ZodType<T>;
  compare: (a: T, b: T) => number;
  fields?: Partial<Record<Exclude<keyof T, 'id'>, FieldCodec>>;
}): Collection<T> {
  const codecs = new Map<string, FieldCodec | undefined>(Object.entries(spec.fields ?? {}));
  const codecOf = (key: string): FieldCodec => codecs.get(key) ?? plainField;

  function read(id: string, entry: Y.Map<unknown>): T | null {
    const record: Record<string, unknown> = { id };
    for (const [key, stored] of entry.entries()) record[key] = codecOf(key).read(stored);
    const parsed = spec.schema.safeParse(record);
    // What a newer version wrote may be beyond us; it stays in the document all the same.
    return parsed.success ? parsed.data : null;
  }

  function write(entry: Y.Map<unknown>, values: object): void {
    for (const [key, value] of Object.entries(values)) {
      if (key !== 'id' && value !== undefined) codecOf(key).write(entry, key, value);
    }
  }

  const mapOf = (doc: Y.Doc) => doc.getMap<unknown>(spec.map);

  function entryOf(doc: Y.Doc, id: string): Y.Map<unknown> | null {
    const entry = mapOf(doc).get(id);
    return entry instanceof Y.Map ? entry : null;
  }

  return {
    map: spec.map,
    list: (doc) =>
      [...mapOf(doc).keys()]
        .flatMap((id) => {
          const entry = entryOf(doc, id);
          const value = entry && read(id, entry);
          return value ? [value] : [];
        })
        .sort((a, b) => spec.compare(a, b) || (a.id < b.id ? -1 : 1)),
    get(doc, id) {
      const entry = entryOf(doc, id);
      return entry && read(id, entry);
    },
    put(doc, value) {
      doc.transact(() => {
        const entry = entryOf(doc, value.id) ?? new Y.Map<unknown>();
        // A Y.Map can be read only once it is in the document.
        if (entry.doc === null) mapOf(doc).set(value.id, entry);
        write(entry, value);
      });
    },
    change(doc, id, patch) {
      const entry = entryOf(doc, id);
      if (entry) doc.transact(() => write(entry, patch));
    },
    remove: (doc, id) => mapOf(doc).delete(id),
  };
}
