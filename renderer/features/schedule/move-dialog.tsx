import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resolveWallTime, wallTimeAt } from '../../../core/schedule/resolve';
import type { Schedule } from '../../../core/schedule/schedule';
import { useStores } from '../../app/stores';
import { Button, Dialog } from '../../ui';
import { WhenPicker, systemZone } from './when-picker';

const HOUR_MS = 3_600_000;

/** Gives a scheduled sending another time. */
export function MoveDialog({ schedule, onClose }: { schedule: Schedule; onClose: () => void }) {
  const { t } = useTranslation('schedule');
  const { schedules } = useStores();
  const [openedAtMs] = useState(() => Date.now());
  const [wall, setWall] = useState(() =>
    schedule.atMs > openedAtMs ? schedule.wall : wallTimeAt(openedAtMs + HOUR_MS, systemZone()),
  );
  const [busy, setBusy] = useState(false);
  async function save() {
    setBusy(true);
    const moved = await schedules.getState().move(schedule.deliveryId, wall);
    setBusy(false);
    if (moved) onClose();
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('moveTitle')}
      lead={t('moveLead')}
      closeLabel={t('common:close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button
            look="primary"
            busy={busy}
            disabled={resolveWallTime(wall).atMs <= openedAtMs}
            onClick={() => void save()}
          >
            {t('moveConfirm')}
          </Button>
        </>
      }
    >
      <WhenPicker value={wall} onChange={setWall} />
    </Dialog>
  );
}
