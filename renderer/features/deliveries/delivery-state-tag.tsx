import { useTranslation } from 'react-i18next';
import type { Delivery, DeliveryState } from '../../../core/domain/delivery';
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

/** Where a delivery stands, in a word; one that is done is told by its way. */
export function DeliveryStateTag({ delivery: { state, way } }: { delivery: Delivery }) {
  const { t } = useTranslation('deliveries');
  const words = state === 'done' ? t(`stateDoneOf.${way.kind}`) : t(`state.${state}`);
  return <Tag tone={TONES[state]}>{words}</Tag>;
}
