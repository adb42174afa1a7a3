import type { Delivery } from '../../../core/domain/delivery';
import { useArticles, useStores, useWorkspace } from '../../app/stores';

/**
 * Opens the send flow with what a delivery that came to nothing was to send; null while it is on its
 * way or done, and where its article or edition is no longer there.
 */
export function useSendAgain(delivery: Delivery): (() => void) | null {
  const { window } = useStores();
  const { editionId, accountId, state } = delivery;
  const articleId = delivery.articles[0]?.articleId;
  const article = useArticles((s) => s.articles?.find(({ id }) => id === articleId));
  const edition = useWorkspace((s) => s.workspace.editions.find(({ id }) => id === editionId));
  if (state !== 'failed' && state !== 'cancelled') return null;
  const { setSending } = window.getState();
  if (editionId !== null) {
    return edition ? () => setSending({ kind: 'edition', editionId }) : null;
  }
  const there = article !== undefined && article.trashedAtMs === null;
  return there ? () => setSending({ kind: 'new', articleId: article.id, accountId }) : null;
}
