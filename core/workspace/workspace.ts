import type * as Y from 'yjs';
import { type Approval, approvalSchema } from '../domain/approval';
import { type Column, columnSchema } from '../domain/column';
import { type CompanyTheme, companyThemeSchema } from '../domain/company-theme';
import { type Edition, editionSchema } from '../domain/edition';
import { type Person, personSchema } from '../domain/person';
import { type WordList, wordListSchema } from '../domain/word-list';
import { type WorkspacePolicy, workspacePolicySchema } from '../domain/workspace-policy';
import { type Collection, collection } from './collection';
import { keyedField, orderedField } from './fields';

/** What a team shares beside its articles, as plain values. */
export type Workspace = {
  columns: Column[];
  editions: Edition[];
  themes: CompanyTheme[];
  wordLists: WordList[];
  people: Person[];
  approvals: Approval[];
  policy: WorkspacePolicy;
};

const oldestFirst = (a: { createdAtMs: number }, b: { createdAtMs: number }) =>
  a.createdAtMs - b.createdAtMs;

export const columns: Collection<Column> = collection<Column>({
  map: 'columns',
  schema: columnSchema,
  compare: oldestFirst,
});

/** The one that changed last first. */
export const editions: Collection<Edition> = collection<Edition>({
  map: 'editions',
  schema: editionSchema,
  compare: (a, b) => b.changedAtMs - a.changedAtMs,
  fields: { articleIds: orderedField },
});

export const companyThemes: Collection<CompanyTheme> = collection<CompanyTheme>({
  map: 'themes',
  schema: companyThemeSchema,
  compare: oldestFirst,
});

export const wordLists: Collection<WordList> = collection<WordList>({
  map: 'wordLists',
  schema: wordListSchema,
  compare: oldestFirst,
  fields: { words: keyedField('word') },
});

export const people: Collection<Person> = collection<Person>({
  map: 'people',
  schema: personSchema,
  compare: oldestFirst,
});

/** Consents by the version that they are to; the newest first. */
export const approvals: Collection<Approval> = collection<Approval>({
  map: 'approvals',
  schema: approvalSchema,
  compare: (a, b) => b.atMs - a.atMs,
});

/** The map with the team's rules: one key for each. */
export const POLICY_MAP = 'policy';

/** Reads the team's rules. */
export function readPolicy(doc: Y.Doc): WorkspacePolicy {
  return workspacePolicySchema.parse(doc.getMap(POLICY_MAP).toJSON());
}

/** Changes some of the team's rules. */
export function changePolicy(doc: Y.Doc, patch: Partial<WorkspacePolicy>): void {
  const map = doc.getMap<unknown>(POLICY_MAP);
  doc.transact(() => {
    for (const [key, value] of Object.entries(patch)) {
      if (map.get(key) !== value) map.set(key, value);
    }
  });
}

/** Everything in the document, as plain values. */
export function readWorkspace(doc: Y.Doc): Workspace {
  return {
    columns: columns.list(doc),
    editions: editions.list(doc),
    themes: companyThemes.list(doc),
    wordLists: wordLists.list(doc),
    people: people.list(doc),
    approvals: approvals.list(doc),
    policy: readPolicy(doc),
  };
}
