import type { DeliveryState } from '../../../core/domain/delivery';
import type { Edition } from '../../../core/domain/edition';

/**
 * Where an edition stands; it follows its deliveries.
 * - `composing`: nothing was sent, or what was tried came to nothing.
 * - `scheduled`: confirmed, for its time to come.
 * - `sending`, `attention`: on its way; waits for a person.
 * - `drafted`: in WeChat's draft box, readers see nothing.
 * - `sent`: published or mass sent.
 */
export const EDITION_STATES = [
  'composing',
  'scheduled',
  'sending',
  'attention',
  'drafted',
  'sent',
] as const;
export type EditionState = (typeof EDITION_STATES)[number];

/** How the list is divided. */
export const EDITION_GROUPS = ['open', 'underway', 'out'] as const;
export type EditionGroup = (typeof EDITION_GROUPS)[number];

/** What is asked of a delivery. */
type OfEdition = {
  editionId: string | null;
  state: DeliveryState;
  way: { kind: 'draft' | 'publish' | 'mass' };
  /** Its time has passed without it, and it asks. */
  missed?: boolean;
};

/** Where an edition stands by its deliveries. */
export function editionState(
  edition: Pick<Edition, 'id'>,
  deliveries: readonly OfEdition[],
): EditionState {
  const states = deliveries
    .filter((delivery) => delivery.editionId === edition.id)
    .map(stateOfDelivery);
  const found = (['attention', 'sending', 'scheduled', 'sent', 'drafted'] as const).find((state) =>
    states.includes(state),
  );
  return found ?? 'composing';
}

function stateOfDelivery({ state, way, missed = false }: OfEdition): EditionState {
  switch (state) {
    case 'held':
      return missed ? 'attention' : 'scheduled';
    case 'running':
    case 'waiting':
    case 'awaiting-admin':
      return 'sending';
    case 'stopped':
      return 'attention';
    case 'cancelled':
    case 'failed':
      return 'composing';
    case 'done':
      return way.kind === 'draft' ? 'drafted' : 'sent';
  }
}

/** The part of the list in which an edition of this state stands. */
export function groupOf(state: EditionState): EditionGroup {
  switch (state) {
    case 'composing':
    case 'drafted':
      return 'open';
    case 'scheduled':
    case 'sending':
    case 'attention':
      return 'underway';
    case 'sent':
      return 'out';
  }
}
