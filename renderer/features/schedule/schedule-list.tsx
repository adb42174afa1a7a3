import { CalendarClock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../core/domain/delivery';
import type { Schedule } from '../../../core/schedule/schedule';
import { useAccounts, useDeliveries, useSchedules, useStores } from '../../app/stores';
import { useFormat } from '../../i18n/format';
import { Button, ConfirmDialog, Note } from '../../ui';
import { useVault } from '../accounts';
import { countdown } from './countdown';
import { MoveDialog } from './move-dialog';
import './schedule-list.css';

const TICK_MS = 20_000;

/** What waits for its time, and what has missed it and asks. Nothing when there is neither. */
export function ScheduleList() {
  const { t } = useTranslation('schedule');
  const schedules = useSchedules((s) => s.schedules);
  const deliveries = useDeliveries((s) => s.deliveries);
  const rows = (schedules ?? []).flatMap((schedule) => {
    const delivery = deliveries?.find(({ id }) => id === schedule.deliveryId);
    return delivery ? [{ schedule, delivery }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section className="schedules" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <ul>
        {rows.map(({ schedule, delivery }) => (
          <ScheduleRow key={schedule.deliveryId} schedule={schedule} delivery={delivery} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = { schedule: Schedule; delivery: Delivery };
type Asked = 'move' | 'now' | 'cancel' | null;

function ScheduleRow({ schedule, delivery }: RowProps) {
  const { t } = useTranslation('schedule');
  const { schedules, window } = useStores();
  const [asked, setAsked] = useState<Asked>(null);
  const { ensureOpen, vaultDialog } = useVault();
  const locked = useAccounts(
    (s) => s.accounts?.find(({ id }) => id === delivery.accountId)?.secret === 'locked',
  );
  async function sendNow() {
    if (locked && !(await ensureOpen())) return;
    await schedules.getState().sendNow(deliveryId);
  }
  const missed = schedule.state === 'missed';
  const { deliveryId } = schedule;
  const close = () => setAsked(null);
  const actions = (
    <>
      <Button size="small" look={missed ? 'primary' : 'plain'} onClick={() => setAsked('now')}>
        {t('sendNow')}
      </Button>
      <Button size="small" onClick={() => setAsked('move')}>
        {t('move')}
      </Button>
      <Button size="small" look="quiet" onClick={() => setAsked('cancel')}>
        {t('cancel')}
      </Button>
      <Button
        size="small"
        look="quiet"
        onClick={() => window.getState().setSending({ kind: 'watch', deliveryId })}
      >
        {t('deliveries:details')}
      </Button>
    </>
  );
  return (
    <li>
      {missed ? (
        <Note
          tone="amber"
          title={t('missed', { title: delivery.title, name: delivery.accountName })}
          actions={actions}
        >
          {t(`reason.${schedule.missReason ?? 'late'}`)}
          {t('common:betweenSentences')}
          {t('missedAsk')}
        </Note>
      ) : (
        <div className="schedule-row">
          <CalendarClock aria-hidden size={18} strokeWidth={1.7} />
          <div className="schedule-what">
            <b>{delivery.title || t('articles:untitled')}</b>
            <Waiting schedule={schedule} delivery={delivery} />
          </div>
          <div className="schedule-actions">{actions}</div>
        </div>
      )}
      {vaultDialog}
      {asked === 'move' && <MoveDialog schedule={schedule} onClose={close} />}
      <ConfirmDialog
        open={asked === 'now' || asked === 'cancel'}
        title={t(asked === 'now' ? 'nowTitle' : 'cancelTitle', { title: delivery.title })}
        words={t(asked === 'now' ? `nowWords.${delivery.way.kind}` : 'cancelWords', {
          name: delivery.accountName,
        })}
        confirmLabel={t(asked === 'now' ? 'sendNow' : 'cancelConfirm')}
        cancelLabel={t('common:cancel')}
        onCancel={close}
        onConfirm={() => {
          close();
          void (asked === 'now' ? sendNow() : schedules.getState().cancel(deliveryId));
        }}
      />
    </li>
  );
}

function Waiting({ schedule, delivery }: RowProps) {
  const { t } = useTranslation('schedule');
  const format = useFormat();
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const { unit, count } = countdown(schedule.atMs - nowMs);
  return (
    <p className="num">
      {t('row', {
        time: format.dayTime(schedule.atMs),
        name: delivery.accountName,
        way: t(`way.${delivery.way.kind}`),
      })}
      <span className="schedule-left">{t(`in.${unit}`, { count })}</span>
    </p>
  );
}
