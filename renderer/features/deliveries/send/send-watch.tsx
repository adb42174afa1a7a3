import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../../core/domain/delivery';
import type { DeliveryId } from '../../../../core/domain/ids';
import { useDeliveries } from '../../../app/stores';
import { useFormat } from '../../../i18n/format';
import { Button } from '../../../ui';
import { DeliveryActions } from '../delivery-actions';
import { DeliveryOutcome } from '../delivery-outcome';
import { DeliveryStages } from '../delivery-stages';
import { FlowFrame } from './flow-frame';
import { PushCard } from './push-card';

type SendWatchProps = { deliveryId: DeliveryId; onClose: () => void };

/** A delivery on its way, or how it ended. */
export function SendWatch({ deliveryId, onClose }: SendWatchProps) {
  const { t } = useTranslation('send');
  const delivery = useDeliveries((s) => s.deliveries?.find((d) => d.id === deliveryId));
  if (!delivery) return null;
  return (
    <FlowFrame
      step="send"
      onStep={null}
      onClose={onClose}
      hint={isGoing(delivery.state) ? t('mayClose') : ''}
      foot={
        <>
          <span className="flow-said">{t(`watchNote.${delivery.state}`)}</span>
          <DeliveryActions delivery={delivery} />
          <Button look={delivery.state === 'done' ? 'strong' : 'plain'} onClick={onClose}>
            {t(leaveWords(delivery.state))}
          </Button>
        </>
      }
    >
      <WatchedDelivery delivery={delivery} />
    </FlowFrame>
  );
}

function leaveWords(state: Delivery['state']): string {
  if (state === 'done') return 'finish';
  return isGoing(state) ? 'inBackground' : 'close';
}

function isGoing(state: Delivery['state']): boolean {
  return state === 'running' || state === 'waiting' || state === 'awaiting-admin';
}

function WatchedDelivery({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('send');
  const format = useFormat();
  const cover = delivery.articles[0]?.cover ?? null;
  const { accountName: name, sandbox, title } = delivery;
  return (
    <div className="flow-two">
      <section>
        <h2>{t(`watch.${delivery.state}`, { name })}</h2>
        <p className="flow-lead">
          {t('watch.frozen', { version: delivery.versionHash.slice(0, 8) })}
        </p>
        <DeliveryOutcome delivery={delivery} />
        <DeliveryStages delivery={delivery} />
      </section>
      <PushCard
        title={title}
        cover={cover}
        account={{ name, sandbox }}
        facts={[
          { name: t('startedAt'), value: format.dayTime(delivery.createdAtMs) },
          ...(delivery.finishedAtMs === null
            ? []
            : [{ name: t('finishedAt'), value: format.dayTime(delivery.finishedAtMs) }]),
        ]}
      />
    </div>
  );
}
