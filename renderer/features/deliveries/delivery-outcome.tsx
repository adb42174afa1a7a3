import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../core/domain/delivery';
import { describeError } from '../../i18n/describe-error';
import { useFormat } from '../../i18n/format';
import { Note } from '../../ui';

/** What a person should know now: what went wrong and what to do, or that it can still be stopped. */
export function DeliveryOutcome({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('deliveries');
  const format = useFormat();
  const { state, cancellable, resumeAtMs, error } = delivery;
  const described = error && describeError(t, error);
  return (
    <div className="outcome" aria-live="polite">
      {described && state !== 'done' && (
        <Note tone={state === 'waiting' ? 'amber' : 'accent'} alert title={described.what}>
          {described.next} {state === 'stopped' && t('stoppedNext')}
          {described.detail && <span className="outcome-detail mono">{described.detail}</span>}
        </Note>
      )}
      {state === 'waiting' && resumeAtMs !== null && (
        <Note tone="lapis">{t('waitingUntil', { time: format.clockSeconds(resumeAtMs) })}</Note>
      )}
      {(state === 'running' || state === 'waiting') &&
        (cancellable ? (
          <Note tone="amber" title={t('stillCancellable')}>
            {t('stillCancellableWhy')}
          </Note>
        ) : (
          <Note tone="amber" title={t('notCancellable')}>
            {t('notCancellableWhy')}
          </Note>
        ))}
      {state === 'cancelled' && <Note tone="plain">{t('cancelled')}</Note>}
      {state === 'done' && (
        <Note tone="jade" title={t('done')}>
          {t(delivery.sandbox ? 'doneSandbox' : 'doneWords')}
        </Note>
      )}
      <Differences delivery={delivery} />
    </div>
  );
}

/** What WeChat stored otherwise than it was sent. */
function Differences({ delivery: { differences } }: { delivery: Delivery }) {
  const { t } = useTranslation('deliveries');
  if (differences.length === 0) return null;
  return (
    <details className="differences" open>
      <summary>{t('differences', { count: differences.length })}</summary>
      <p className="differences-words">{t('differencesWords')}</p>
      <ul>
        {differences.map((difference, index) => (
          // The list of one delivery never changes its order.
          <li key={index} className="difference selectable">
            <span>{t('sent')}</span>
            <del>{difference.sent || t('nothing')}</del>
            <span>{t('stored')}</span>
            <ins>{difference.stored || t('nothing')}</ins>
          </li>
        ))}
      </ul>
    </details>
  );
}
