import { type Finding, findingKey, type Severity } from '../../../core/domain/finding';

/** Findings of one rule. */
export type FindingGroup = { rule: string; severity: Severity; findings: Finding[] };

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings by severity, the gravest first, and in it by rule in the order of the first of each. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  return SEVERITIES.flatMap((severity) => {
    const groups = new Map<string, FindingGroup>();
    for (const finding of findings.filter((one) => one.severity === severity)) {
      const group = groups.get(finding.rule) ?? { rule: finding.rule, severity, findings: [] };
      group.findings.push(finding);
      groups.set(finding.rule, group);
    }
    return [...groups.values()];
  });
}

/** How many there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Parts findings into those that are open and those that somebody decided to leave. */
export function partIgnored(
  findings: readonly Finding[],
  ignoredKeys: readonly string[],
): { open: Finding[]; ignored: Finding[] } {
  const keys = new Set(ignoredKeys);
  const isIgnored = (one: Finding) => one.severity !== 'error' && keys.has(findingKey(one));
  return {
    open: findings.filter((one) => !isIgnored(one)),
    ignored: findings.filter(isIgnored),
  };
}
