import { useTranslation } from 'react-i18next';
import { resolveWallTime } from '../../../../core/schedule/resolve';
import { useFormat } from '../../../i18n/format';
import { PushCard } from './push-card';
import type { SendPlan } from './send-plan';

/** The card of what is being planned, with the time at which it goes out. */
export function PlanCard({ plan }: { plan: SendPlan }) {
  const { t } = useTranslation('send');
  const format = useFormat();
  const { articles, account, way, at } = plan;
  const when = at ? format.dayTime(resolveWallTime(at).atMs) : t('whenNow');
  return (
    <PushCard
      articles={articles}
      account={account}
      way={way}
      facts={[{ name: t('when'), value: when }]}
    />
  );
}
