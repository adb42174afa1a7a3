import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useChecks, useWindow } from '../../../app/stores';
import { useArticleMeta } from '../../../editor';
import type { DocumentSession } from '../../../editor/session/document-session';
import { countBySeverity, partIgnored } from '../group-findings';

/** In the status bar: how much the check has to say; opens the checks. */
export function ChecksCount({ session }: { session: DocumentSession }) {
  const { t } = useTranslation('checks');
  const findings = useChecks((s) => s.findings);
  const layout = useChecks((s) => s.layout);
  const showSide = useWindow((s) => s.showSide);
  const [{ ignoredFindings }] = useArticleMeta(session.doc);
  const counts = useMemo(
    () => countBySeverity(partIgnored([...(findings ?? []), ...layout], ignoredFindings).open),
    [findings, layout, ignoredFindings],
  );
  if (!findings) return null;
  const { error, warning } = counts;
  const clean = error + warning + counts.info === 0;
  return (
    <button
      type="button"
      className="status-checks num"
      aria-label={t('count.label', counts)}
      onClick={() => showSide('checks')}
    >
      {clean && <CircleCheck aria-hidden size={13} />}
      {error > 0 && (
        <span className="status-bad">
          <CircleX aria-hidden size={13} /> {error}
        </span>
      )}
      {warning > 0 && (
        <span className="status-warn">
          <TriangleAlert aria-hidden size={13} /> {warning}
        </span>
      )}
      <span>{t(clean ? 'count.clean' : 'count.words', { count: counts.info })}</span>
    </button>
  );
}
