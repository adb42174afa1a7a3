import type { Finding, FoundRule, Severity } from '../../domain/finding';

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings by rule, the gravest first: in a file the same slip comes again and again. */
export function byRule(findings: readonly Finding[]): FoundRule[] {
  const found = new Map<string, FoundRule>();
  for (const { rule, severity, params, place } of findings) {
    const known = found.get(rule);
    if (known) known.count += 1;
    else {
      const quote = place?.kind === 'block' ? place.quote : '';
      found.set(rule, { rule, severity, ...(params && { params }), quote, count: 1 });
    }
  }
  return GRAVEST_FIRST.flatMap((severity) =>
    [...found.values()].filter((one) => one.severity === severity),
  );
}
