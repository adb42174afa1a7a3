import { type ManualItem, manualItemSchema } from '../domain/delivery';
import { type ComponentKind, isCarriedByApi } from './nodes/component/markup';
import type { DocumentJson } from './schema';
import { eachBlock } from './walk';

/** What the API cannot put into an article: the publisher adds it in WeChat's editor. */
export type ManualTaskKind = Exclude<ComponentKind, 'profile' | 'miniprogram'>;

/** Something that a publisher has to do by hand before an article goes out. */
export interface ManualTask {
  readonly kind: ManualTaskKind;
  /** What the team calls it; may be empty. */
  readonly label: string;
  /** The ids that WeChat gave, as far as they are known, by the attribute's name. */
  readonly ids: Readonly<Record<string, string>>;
  /** Index of the block of the root in which it stands. */
  readonly blockIndex: number;
}

/**
 * The tasks that a document leaves to the publisher, in reading order. Each stands in the draft as a
 * mark that readers must not see, so an article with tasks is not ready to go out by itself.
 */
export function manualTasks(document: DocumentJson): ManualTask[] {
  const tasks: ManualTask[] = [];
  for (const [blockIndex, block] of document.root.children.entries()) {
    eachBlock(block, (inner) => {
      if (inner.type !== 'component') return;
      const { kind, label, attributes: ids } = inner;
      if (isManual(kind)) tasks.push({ kind, label, ids, blockIndex });
    });
  }
  return tasks;
}

function isManual(kind: ComponentKind): kind is ManualTaskKind {
  return !isCarriedByApi(kind);
}

/** What a document puts on the publisher's checklist: each item once, in the order of the list. */
export function manualItems(document: DocumentJson): ManualItem[] {
  const wanted = new Set(manualTasks(document).map(({ kind }) => itemOf(kind)));
  return manualItemSchema.options.filter((item) => wanted.has(item));
}

function itemOf(kind: ManualTaskKind): ManualItem {
  return kind === 'other' ? 'component' : kind;
}
