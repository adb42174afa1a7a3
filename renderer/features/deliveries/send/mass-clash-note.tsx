import { useTranslation } from 'react-i18next';
import type { Account } from '../../../../core/domain/account';
import type { Audience } from '../../../../core/domain/way';
import { massClash } from '../../../../core/schedule/mass-clash';
import { useDeliveries, useSchedules } from '../../../app/stores';
import { Note } from '../../../ui';

type MassClashNoteProps = { account: Account; audience: Audience['kind']; atMs: number };

/** Says that the mass sends which wait already leave no room for one more at that time. */
export function MassClashNote({ account, audience, atMs }: MassClashNoteProps) {
  const { t } = useTranslation('send');
  const schedules = useSchedules((s) => s.schedules);
  const deliveries = useDeliveries((s) => s.deliveries);
  const planned = (schedules ?? []).flatMap((schedule) => {
    const delivery = deliveries?.find(({ id }) => id === schedule.deliveryId);
    if (schedule.state !== 'waiting' || delivery?.accountId !== account.id) return [];
    const { way } = delivery;
    return way.kind === 'mass' ? [{ atMs: schedule.atMs, audience: way.audience.kind }] : [];
  });
  const clash = massClash(account.kind, { atMs, audience }, planned);
  return clash && <Note tone="amber">{t(`way.clash.${clash}`)}</Note>;
}
