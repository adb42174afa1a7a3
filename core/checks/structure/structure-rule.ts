import type { Finding, HtmlEdit, Severity } from '../../domain/finding';
import { type HtmlElement, quoteOf } from './html-tree';

/** What a structure rule found at an element. */
export interface StructureHit {
  readonly element: HtmlElement;
  readonly params?: Finding['params'];
  /** Changes that take the finding away and lose no words. */
  readonly edits?: readonly HtmlEdit['change'][];
  /** Changes of other elements that belong to it. */
  readonly more?: readonly HtmlEdit[];
}

/**
 * One of Tencent's structure rules. The keys are those of its own checker; source:
 * wechatjs/verify-article-structure-spec, also published as 编辑器插件开发规范.
 */
export interface StructureRule {
  readonly rule: string;
  readonly severity: Severity;
  /** @param elements every element of one piece of HTML in the order of the document. */
  readonly check: (elements: readonly HtmlElement[]) => StructureHit[];
}

/** A rule that looks at each element by itself. */
export function elementRule(
  rule: string,
  severity: Severity,
  check: (element: HtmlElement) => Omit<StructureHit, 'element'> | null,
): StructureRule {
  return {
    rule,
    severity,
    check: (elements) =>
      elements.flatMap((element) => {
        const hit = check(element);
        return hit ? [{ element, ...hit }] : [];
      }),
  };
}

/** A hit as a finding about the block with this index. */
export function findingOf(
  { rule, severity }: Pick<StructureRule, 'rule' | 'severity'>,
  hit: StructureHit,
  block: number,
): Finding {
  const element = [...hit.element.path];
  const edits = [...(hit.edits ?? []).map((change) => ({ element, change })), ...(hit.more ?? [])];
  return {
    rule,
    severity,
    ...(hit.params && { params: hit.params }),
    place: { kind: 'block', path: [block], element, quote: quoteOf(hit.element) },
    ...(edits.length > 0 && { fix: { kind: 'html', edits } }),
  };
}

/** Takes a declaration away. */
export function dropStyle(name: string): HtmlEdit['change'] {
  return { kind: 'style', name, value: null };
}

/** Sets a declaration. */
export function setStyle(name: string, value: string): HtmlEdit['change'] {
  return { kind: 'style', name, value };
}
