import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../core/domain/finding';
import { type FindingGroup, groupFindings } from './group-findings';
import './finding-list.css';

/** The sign of each severity. */
export const SEVERITY_ICONS = { error: CircleX, warning: TriangleAlert, info: Info };

/** What a check found, the gravest first; many of one kind are told in one line. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return <NothingFound />;
  return (
    <ul className="findings">
      {groupFindings(findings).map((group) => (
        <FindingLine key={`${group.severity} ${group.rule}`} group={group} />
      ))}
    </ul>
  );
}

/** Says that all is well. */
export function NothingFound() {
  const { t } = useTranslation('findings');
  return (
    <p className="findings-none">
      <CircleCheck aria-hidden size={18} strokeWidth={1.8} />
      {t('none')}
    </p>
  );
}

function FindingLine({ group }: { group: FindingGroup }) {
  const { t } = useTranslation('findings');
  const { rule, severity, findings } = group;
  const Icon = SEVERITY_ICONS[severity];
  const [first] = findings;
  const words =
    findings.length === 1
      ? t(`checks:${rule}`, first?.params ?? {})
      : t('many', { name: t(`checks:names.${rule}`), count: findings.length });
  return (
    <li className={`finding finding-${severity}`}>
      <Icon aria-hidden size={17} strokeWidth={1.8} />
      <div>
        <p className="finding-severity">{t(`severity.${severity}`)}</p>
        <p className="selectable">{words}</p>
      </div>
    </li>
  );
}
