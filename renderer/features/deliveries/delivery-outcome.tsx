import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../core/domain/delivery';
import { describeError } from '../../i18n/describe-error';
import { useFormat } from '../../i18n/format';
import { Note } from '../../ui';
import { RefusedAddress } from '../accounts';
import { AdminClock } from './admin-clock';
import { Differences } from './differences';
import { QuestionPanel } from './question-panel';
import { UploadProgress } from './upload-progress';

/** What a person should know now: what went wrong and what to do, or that it can still be stopped. */
export function DeliveryOutcome({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('deliveries');
  const format = useFormat();
  const { state, cancellable, resumeAtMs, error } = delivery;
  const described = error && describeError(t, error);
  return (
    <div className="outcome" aria-live="polite">
      <QuestionPanel delivery={delivery} />
      {state === 'awaiting-admin' && delivery.adminDeadlineMs !== null && (
        <AdminClock deadlineMs={delivery.adminDeadlineMs} />
      )}
      {described && state !== 'done' && (
        <Note tone={state === 'waiting' ? 'amber' : 'accent'} alert title={described.what}>
          {described.next} {state === 'stopped' && t('stoppedNext')}
          {described.detail && <span className="outcome-detail mono">{described.detail}</span>}
          {error && <RefusedAddress error={error} />}
        </Note>
      )}
      {state === 'waiting' && resumeAtMs !== null && (
        <Note tone="lapis">{t('waitingUntil', { time: format.clockSeconds(resumeAtMs) })}</Note>
      )}
      {(state === 'running' || state === 'waiting') &&
        (cancellable ? (
          <Note tone="amber" title={t('stillCancellable')}>
            {t(`stillCancellableOf.${delivery.way.kind}`)}
          </Note>
        ) : (
          <Note tone="amber" title={t('notCancellable')}>
            {t(`notCancellableOf.${delivery.way.kind}`)}
          </Note>
        ))}
      {state === 'cancelled' && <Note tone="plain">{t('cancelled')}</Note>}
      {state === 'done' && (
        <Note tone="jade" title={t(`doneOf.${delivery.way.kind}`)}>
          {t(
            delivery.sandbox && delivery.way.kind !== 'draft'
              ? 'doneSandbox'
              : `doneWordsOf.${delivery.way.kind}`,
          )}
        </Note>
      )}
      <UploadProgress delivery={delivery} />
      {delivery.differences.length > 0 && (
        <Differences
          delivery={delivery}
          differences={delivery.differences}
          title={t('differences', { count: delivery.differences.length })}
        />
      )}
    </div>
  );
}
