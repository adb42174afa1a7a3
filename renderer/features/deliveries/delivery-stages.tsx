import { Check, CircleAlert } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../core/domain/delivery';
import { useFormat } from '../../i18n/format';
import { ProgressBar, Spinner } from '../../ui';
import { groupSteps, type Stage } from './group-steps';
import './delivery-stages.css';

/** The stages of a delivery, with how far each is. */
export function DeliveryStages({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('deliveries');
  return (
    <ol className="stages" aria-label={t('stages')}>
      {groupSteps(delivery).map((stage) => (
        <StageLine key={stage.kind} stage={stage} />
      ))}
    </ol>
  );
}

function StageLine({ stage }: { stage: Stage }) {
  const { t } = useTranslation('deliveries');
  const format = useFormat();
  const { kind, state, done, total } = stage;
  return (
    <li className={`stage stage-${state}`} aria-current={state === 'going' ? 'step' : undefined}>
      <span className="stage-mark">
        <StageMark state={state} />
      </span>
      <p className="stage-title">
        {t(`stage.${kind}`, { done, total })}
        <span className="visually-hidden">{t(`stageState.${state}`)}</span>
      </p>
      {stage.finishedAtMs !== null && (
        <time className="stage-time num">{format.clockSeconds(stage.finishedAtMs)}</time>
      )}
      <p className="stage-words">{stageWords(t, stage)}</p>
      {state === 'going' && total > 1 && (
        <div className="stage-progress">
          <ProgressBar done={done} total={total} label={t(`stage.${kind}`, { done, total })} />
        </div>
      )}
    </li>
  );
}

function StageMark({ state }: { state: Stage['state'] }) {
  if (state === 'done') return <Check aria-hidden size={14} strokeWidth={2.6} />;
  if (state === 'stopped') return <CircleAlert aria-hidden size={15} strokeWidth={2} />;
  if (state === 'going') return <Spinner size={22} />;
  return null;
}

function stageWords(t: TFunction<'deliveries'>, stage: Stage): string {
  const { kind, state, total, reused, label, attempts } = stage;
  if (state === 'going' && attempts > 1) return t('again', { count: attempts });
  if (state === 'going' && label !== '') return t('now', { label });
  if (state === 'done' && reused === total && kind.startsWith('upload')) return t('allReused');
  if (state === 'done' && reused > 0) return t('someReused', { count: reused });
  return t(state === 'done' ? `stageDone.${kind}` : `stageWords.${kind}`);
}
