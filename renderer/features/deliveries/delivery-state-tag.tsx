import { useTranslation } from 'react-i18next';
import type { DeliveryState } from '../../../core/domain/delivery';
import { Tag, type Tone } from '../../ui';

const TONES: Record<DeliveryState, Tone> = {
  held: 'lapis',
  running: 'lapis',
  waiting: 'lapis',
  'awaiting-admin': 'amber',
  stopped: 'amber',
  cancelled: 'plain',
  failed: 'accent',
  done: 'jade',
};

/** Where a delivery stands, in a word. */
export function DeliveryStateTag({ state }: { state: DeliveryState }) {
  const { t } = useTranslation('deliveries');
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>;
}
