import { FileText, ListTree } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { articleCardSchema } from '../../../../core/domain/article';
import type { Delivery } from '../../../../core/domain/delivery';
import type { DeliveryId } from '../../../../core/domain/ids';
import { ok } from '../../../../core/result';
import { useArticles, useDeliveries, useSchedules } from '../../../app/stores';
import { useFormat } from '../../../i18n/format';
import { Button } from '../../../ui';
import { DeliveryActions } from '../delivery-actions';
import { DeliveryOutcome } from '../delivery-outcome';
import { DeliveryStages } from '../delivery-stages';
import { LogDialog } from '../log-dialog';
import { PhonePreview } from '../phone-preview';
import { ResultPanel } from '../result-panel';
import { VersionDialog } from '../version-dialog';
import { FlowFrame } from './flow-frame';
import { PushCard } from './push-card';

type SendWatchProps = { deliveryId: DeliveryId; onClose: () => void };

/** An article that is no longer here is shown without its crops. */
const NO_CARD = articleCardSchema.parse({});

/** A delivery on its way, or how it ended. */
export function SendWatch({ deliveryId, onClose }: SendWatchProps) {
  const { t } = useTranslation('send');
  const delivery = useDeliveries((s) => s.deliveries?.find((d) => d.id === deliveryId));
  if (!delivery) return null;
  const { state } = delivery;
  const leave = (
    <Button look={state === 'done' ? 'strong' : 'plain'} onClick={onClose}>
      {t(leaveWords(state))}
    </Button>
  );
  return (
    <FlowFrame
      step="send"
      onStep={null}
      onClose={onClose}
      hint={isGoing(state) ? t('mayClose') : ''}
      foot={
        <>
          <span className="flow-said">{t(`watchNote.${state}`)}</span>
          {/* What to press next stands last, as everywhere. */}
          {state === 'stopped' && leave}
          <DeliveryActions delivery={delivery} />
          {state !== 'stopped' && leave}
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
  const [reading, setReading] = useState(false);
  const [following, setFollowing] = useState(false);
  const all = useArticles((s) => s.articles);
  const dueAtMs = useSchedules(
    (s) => s.schedules?.find((schedule) => schedule.deliveryId === delivery.id)?.atMs,
  );
  const { accountName: name, sandbox, way } = delivery;
  const cards = delivery.articles.map(({ articleId: id, title, cover }) => {
    const known = all?.find((article) => article.id === id);
    return { id, title, cover, digest: known?.digest ?? '', card: known?.card ?? NO_CARD };
  });
  return (
    <div className="flow-two">
      <section>
        <h2>
          {delivery.state === 'done'
            ? t(`watch.doneOf.${way.kind}`, { name })
            : t(`watch.${delivery.state}`, { name })}
        </h2>
        <p className="flow-lead">
          {t('watch.frozen', { version: delivery.versionHash.slice(0, 8) })}
        </p>
        <DeliveryOutcome delivery={delivery} />
        <ResultPanel delivery={delivery} />
        <div className="watch-records">
          <Button size="small" icon={FileText} onClick={() => setReading(true)}>
            {t('audit:showVersion')}
          </Button>
          <Button size="small" icon={ListTree} onClick={() => setFollowing(true)}>
            {t('audit:steps.show')}
          </Button>
        </div>
        {following && <LogDialog id={delivery.id} onClose={() => setFollowing(false)} />}
        {reading && <VersionDialog delivery={delivery} onClose={() => setReading(false)} />}
        {delivery.hasDraft && <PhonePreview draftOf={() => Promise.resolve(ok(delivery.id))} />}
        <DeliveryStages delivery={delivery} />
      </section>
      <PushCard
        articles={cards}
        way={way}
        account={{ name, sandbox }}
        facts={[
          ...(delivery.confirmedBy
            ? [{ name: t('audit:confirmedBy'), value: delivery.confirmedBy }]
            : []),
          {
            name: t(dueAtMs === undefined ? 'startedAt' : 'confirmedAt'),
            value: format.dayTime(delivery.createdAtMs),
          },
          ...(dueAtMs === undefined ? [] : [{ name: t('dueAt'), value: format.dayTime(dueAtMs) }]),
          ...(delivery.finishedAtMs === null
            ? []
            : [{ name: t('finishedAt'), value: format.dayTime(delivery.finishedAtMs) }]),
        ]}
      />
    </div>
  );
}
