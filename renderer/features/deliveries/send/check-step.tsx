import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '../../../../core/domain/ids';
import { describeError } from '../../../i18n/describe-error';
import { Button, Note, Spinner } from '../../../ui';
import { FindingList } from '../../checks';
import { PlanCard } from './plan-card';
import type { SendPlan } from './send-plan';
import type { Prepared, PrepareState } from './use-prepare';

type CheckStepProps = {
  plan: SendPlan;
  state: PrepareState;
  onAgain: () => void;
  /** Back to an article that has to be changed. */
  onBack: (id: ArticleId) => void;
};

/** What the check found in each article; with an error it goes no further. */
export function CheckStep({ plan, state, onAgain, onBack }: CheckStepProps) {
  const { t } = useTranslation('send');
  return (
    <div className="flow-two">
      <section>
        <h2>{t('check.heading')}</h2>
        <output className="flow-lead">
          {state.kind === 'done' ? lead(state.prepared) : t('check.lead')}
        </output>
        {state.kind === 'running' && (
          <p className="flow-busy">
            <Spinner /> {t('check.running')}
          </p>
        )}
        {state.kind === 'failed' && (
          <Note
            tone="accent"
            alert
            actions={
              <Button size="small" onClick={onAgain}>
                {t('common:tryAgain')}
              </Button>
            }
          >
            {describeError(t, state.error).what}
          </Note>
        )}
        {state.kind === 'done' && (
          <>
            {state.prepared.articles.map(({ articleId, findings }) => (
              <div key={articleId} className="flow-check">
                {plan.articles.length > 1 && <h3>{titleOf(articleId)}</h3>}
                <FindingList findings={findings} />
                {findings.length > 0 && (
                  <Button size="small" onClick={() => onBack(articleId)}>
                    {t('check.toArticle')}
                  </Button>
                )}
              </div>
            ))}
            <div className="flow-buttons">
              <Button look="quiet" icon={RotateCw} onClick={onAgain}>
                {t('check.again')}
              </Button>
            </div>
          </>
        )}
      </section>
      <PlanCard plan={plan} />
    </div>
  );

  function titleOf(id: ArticleId): string {
    return plan.articles.find((article) => article.id === id)?.title || t('articles:untitled');
  }

  function lead({ articles }: Prepared): string {
    const found = articles.flatMap((article) => article.findings);
    const errors = found.filter((finding) => finding.severity === 'error').length;
    if (errors > 0) return t('check.errors', { count: errors });
    return found.length > 0 ? t('check.warnings', { count: found.length }) : t('check.clean');
  }
}
