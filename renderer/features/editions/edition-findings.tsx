import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EditionFinding } from '../../../core/checks/check-edition';
import { useStores } from '../../app/stores';

const ICONS = { error: CircleX, warning: TriangleAlert, info: Info };
const WEIGHT = { error: 0, warning: 1, info: 2 };

/** What the check of the whole edition found, the gravest first; each leads to its article. */
export function EditionFindings({ findings }: { findings: readonly EditionFinding[] }) {
  const { t } = useTranslation('editions');
  const { window, articles } = useStores();
  const ordered = findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  return (
    <section className="edition-findings" aria-label={t('findings')}>
      <h2>{t('findings')}</h2>
      {ordered.length === 0 && (
        <p className="edition-finding edition-finding-none">
          <CircleCheck aria-hidden size={16} /> {t('noFindings')}
        </p>
      )}
      <ul>
        {ordered.map((finding) => {
          const Icon = ICONS[finding.severity];
          const { articleId } = finding;
          const words = t(`finding.${finding.rule}`, finding.params ?? {});
          return (
            <li
              key={`${finding.rule} ${articleId ?? ''}`}
              className={`edition-finding edition-finding-${finding.severity}`}
            >
              <Icon aria-hidden size={16} />
              <span className="visually-hidden">{t(`findings:severity.${finding.severity}`)}</span>
              {articleId ? (
                <button
                  type="button"
                  onClick={() => {
                    window.getState().showSide('info');
                    articles.getState().select(articleId);
                  }}
                >
                  {words}
                </button>
              ) : (
                <span>{words}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
