import { Send, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../core/domain/delivery';
import { useDeliveries, useSchedules, useStores, useWindow } from '../../app/stores';
import { describeError } from '../../i18n/describe-error';
import { useFormat } from '../../i18n/format';
import { Button, EmptyState, Segmented } from '../../ui';
import { AccountName } from '../accounts';
import { ScheduleList } from '../schedule';
import { AuditList } from './audit-list';
import { DeliveryActions } from './delivery-actions';
import { DeliveryStateTag } from './delivery-state-tag';
import { ExportMenu } from './export-menu';
import { groupSteps } from './group-steps';
import './deliveries-view.css';

/** Every delivery of this machine, the newest first. */
export function DeliveriesView() {
  const { t } = useTranslation('deliveries');
  const deliveries = useDeliveries((s) => s.deliveries);
  const error = useDeliveries((s) => s.error);
  const load = useDeliveries((s) => s.load);
  const [shown, setShown] = useState<'deliveries' | 'audit'>('deliveries');
  if (error) {
    return (
      <EmptyState icon={TriangleAlert} title={t('loadFailed')} words={describeError(t, error).what}>
        <Button onClick={() => void load()}>{t('common:tryAgain')}</Button>
      </EmptyState>
    );
  }
  if (!deliveries) return null;
  return (
    <div className="deliveries">
      <header className="history-head">
        <h1>{t('title')}</h1>
        <Segmented
          label={t('audit:which')}
          value={shown}
          options={(['deliveries', 'audit'] as const).map((value) => ({
            value,
            label: t(value === 'audit' ? 'audit:log' : 'audit:deliveries'),
          }))}
          onChange={setShown}
        />
        <ExportMenu what={shown} />
      </header>
      {shown === 'audit' ? <AuditList /> : <DeliveryList deliveries={deliveries} />}
    </div>
  );
}

function DeliveryList({ deliveries }: { deliveries: readonly Delivery[] }) {
  const { t } = useTranslation('deliveries');
  const go = useWindow((s) => s.go);
  const schedules = useSchedules((s) => s.schedules);
  // What waits for its time is in the list of its own.
  const others = deliveries.filter(
    ({ id }) => !schedules?.some((schedule) => schedule.deliveryId === id),
  );
  return (
    <>
      <ScheduleList />
      {deliveries.length === 0 ? (
        <EmptyState icon={Send} title={t('empty')} words={t('emptyNext')}>
          <Button look="primary" onClick={() => go('articles')}>
            {t('toArticles')}
          </Button>
        </EmptyState>
      ) : (
        <ul className="delivery-rows">
          {others.map((delivery) => (
            <DeliveryRow key={delivery.id} delivery={delivery} />
          ))}
        </ul>
      )}
    </>
  );
}

function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('deliveries');
  const format = useFormat();
  const { window } = useStores();
  const { id, title, accountName, sandbox, state, error } = delivery;
  const watch = () => window.getState().setSending({ kind: 'watch', deliveryId: id });
  return (
    <li className="delivery-row">
      <div className="delivery-what">
        <h2>
          <button type="button" onClick={watch}>
            {title || t('articles:untitled')}
          </button>
        </h2>
        <p className="delivery-meta">
          <DeliveryStateTag delivery={delivery} />
          <AccountName name={accountName} sandbox={sandbox} />
          <time className="num">{format.dayTime(delivery.createdAtMs)}</time>
          <span className="delivery-now">{whereItIs(delivery)}</span>
        </p>
        {error && (state === 'stopped' || state === 'failed') && (
          <p className="delivery-error">{describeError(t, error).what}</p>
        )}
      </div>
      <div className="delivery-actions">
        <DeliveryActions delivery={delivery} size="small" />
        <Button size="small" look="quiet" onClick={watch}>
          {t('details')}
        </Button>
      </div>
    </li>
  );

  function whereItIs(of: Delivery): string {
    if (of.state !== 'running' && of.state !== 'waiting') return '';
    const stage = groupSteps(of).find((s) => s.state === 'going');
    return stage ? t(`stage.${stage.kind}`, { done: stage.done, total: stage.total }) : '';
  }
}
