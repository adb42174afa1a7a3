import { FileText, type LucideIcon, Newspaper, Send, Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isOpen } from '../features/deliveries/deliveries-store';
import { classNames } from '../ui';
import { useDeliveries, useSchedules, useWindow } from './stores';
import type { View } from './window-store';
import './rail.css';

/** The way between the views. Only what works is here. */
export function Rail() {
  const { t } = useTranslation('shell');
  const open = useDeliveries((s) => s.deliveries?.filter(isOpen).length ?? 0);
  const stopped = useDeliveries(
    (s) => s.deliveries?.filter((d) => d.state === 'stopped').length ?? 0,
  );
  const missed = useSchedules((s) => s.schedules?.filter((x) => x.state === 'missed').length ?? 0);
  const asking = stopped + missed;
  return (
    <nav className="rail" aria-label={t('rail')}>
      <div className="rail-seal" aria-hidden>
        {t('seal')}
      </div>
      <RailButton view="articles" icon={FileText} />
      <RailButton view="editions" icon={Newspaper} />
      <RailButton view="deliveries" icon={Send} count={asking || open} urgent={asking > 0} />
      <div className="rail-space" />
      <RailButton view="settings" icon={Settings} />
    </nav>
  );
}

type RailButtonProps = { view: View; icon: LucideIcon; count?: number; urgent?: boolean };

function RailButton({ view, icon: Icon, count = 0, urgent = false }: RailButtonProps) {
  const { t } = useTranslation('shell');
  const here = useWindow((s) => s.view === view);
  const go = useWindow((s) => s.go);
  return (
    <button
      type="button"
      className="rail-button"
      aria-current={here ? 'page' : undefined}
      onClick={() => go(view)}
    >
      <Icon aria-hidden size={18} strokeWidth={1.6} />
      {t(`views.${view}`)}
      {count > 0 && (
        <span className={classNames('rail-count num', urgent && 'rail-count-urgent')}>
          {count}
          <span className="visually-hidden">{t(urgent ? 'needsYou' : 'underWay')}</span>
        </span>
      )}
    </button>
  );
}
