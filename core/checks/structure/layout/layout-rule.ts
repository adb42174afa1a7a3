import type { Severity } from '../../../domain/finding';
import type { HtmlElement } from '../html-tree';
import type { StructureHit } from '../structure-rule';
import type { BoxFacts } from './facts';

/** A structure rule that needs to know how a browser lays the article out. */
export interface LayoutRule {
  readonly rule: string;
  readonly severity: Severity;
  /** @param boxes the element at each of the widths, narrowest first. */
  readonly check: (
    element: HtmlElement,
    boxes: readonly BoxFacts[],
  ) => Omit<StructureHit, 'element'> | null;
}
