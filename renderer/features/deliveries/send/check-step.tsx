import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../../../i18n/describe-error';
import { Button, Note, Spinner } from '../../../ui';
import type { StepProps } from './content-step';
import { PushCard } from './push-card';
import { type CheckState, FindingList } from '../../checks';

type CheckStepProps = StepProps & { state: CheckState; onAgain: () => void; onBack: () => void };

/** What the check found; with an error it goes no further. */
export function CheckStep({ article, account, state, onAgain, onBack }: CheckStepProps) {
  const { t } = useTranslation('send');
  const errors =
    state.kind === 'done' ? state.findings.filter((f) => f.severity === 'error').length : 0;
  return (
    <div className="flow-two">
      <section>
        <h2>{t('check.heading')}</h2>
        <output className="flow-lead">
          {state.kind === 'done'
            ? t(lead(errors, state.findings.length), { count: errors || state.findings.length })
            : t('check.lead')}
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
            <FindingList findings={state.findings} />
            <div className="flow-buttons">
              {state.findings.length > 0 && (
                <Button onClick={onBack}>{t('check.toArticle')}</Button>
              )}
              <Button look="quiet" icon={RotateCw} onClick={onAgain}>
                {t('check.again')}
              </Button>
            </div>
          </>
        )}
      </section>
      <PushCard title={article.title} cover={article.cover} account={account} />
    </div>
  );
}

function lead(errors: number, all: number): string {
  if (errors > 0) return 'check.errors';
  return all > 0 ? 'check.warnings' : 'check.clean';
}
