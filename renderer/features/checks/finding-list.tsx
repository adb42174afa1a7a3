import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../core/domain/finding';
import './finding-list.css';

const ICONS = { error: CircleX, warning: TriangleAlert, info: Info };
const WEIGHT = { error: 0, warning: 1, info: 2 };

/** What a check found, the gravest first. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation('findings');
  if (findings.length === 0) {
    return (
      <p className="findings-none">
        <CircleCheck aria-hidden size={18} strokeWidth={1.8} />
        {t('none')}
      </p>
    );
  }
  const ordered = findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  return (
    <ul className="findings">
      {ordered.map((finding) => {
        const Icon = ICONS[finding.severity];
        const key = `${finding.rule} ${JSON.stringify(finding.params ?? {})}`;
        return (
          <li key={key} className={`finding finding-${finding.severity}`}>
            <Icon aria-hidden size={17} strokeWidth={1.8} />
            <div>
              <p className="finding-severity">{t(`severity.${finding.severity}`)}</p>
              <p className="selectable">{t(`checks:${finding.rule}`, finding.params ?? {})}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
