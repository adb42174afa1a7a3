import type { AppError } from '../../../../core/contract/errors';
import type { DeliveryId } from '../../../../core/domain/ids';
import { fail, ok, type Result } from '../../../../core/result';
import { useStores } from '../../../app/stores';
import { useDocumentSessions } from '../../../editor/session/sessions-context';
import { endedDelivery } from '../ended-delivery';
import type { SendPlan, SendSubject } from './send-plan';

type Wanted = {
  plan: SendPlan;
  subject: SendSubject;
  confirmedBy: string | null;
  /** Whether secrets can be read; asks for the passphrase where it takes one. */
  ensureOpen: () => Promise<boolean>;
};

/**
 * Saves what is planned to WeChat's draft box, for phones can only be shown a draft; sending it
 * afterwards updates this draft. What needs a person is shown on its own page.
 */
export function useDraftForPhones({ plan, subject, confirmedBy, ensureOpen }: Wanted) {
  const { deliveries, window } = useStores();
  const sessions = useDocumentSessions();
  return async (): Promise<Result<DeliveryId> | null> => {
    const { account, articles } = plan;
    if (!account) return null;
    if (account.secret === 'locked' && !(await ensureOpen())) return null;
    await sessions.flushAll();
    const started = await deliveries.getState().start({
      articleIds: articles.map((article) => article.id),
      editionId: subject.editionId,
      accountId: account.id,
      way: { kind: 'draft' },
      manual: [],
      confirmedBy,
      at: null,
    });
    if (!started.ok) return started;
    const { id, state, error } = await endedDelivery(deliveries, started.value.id);
    if (state === 'done') return ok(id);
    if (state === 'failed' && error) return fail<AppError>(error);
    window.getState().setSending({ kind: 'watch', deliveryId: id });
    return null;
  };
}
