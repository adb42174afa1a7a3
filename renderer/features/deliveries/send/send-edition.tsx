import { useMemo } from 'react';
import type { EditionId } from '../../../../core/domain/ids';
import { useWorkspace } from '../../../app/stores';
import { SendNew } from './send-new';

/** The send flow of an edition. */
export function SendEdition({ editionId, onClose }: { editionId: EditionId; onClose: () => void }) {
  const edition = useWorkspace((s) => s.workspace.editions.find((e) => e.id === editionId));
  const subject = useMemo(
    () =>
      edition && {
        articleIds: edition.articleIds,
        editionId: edition.id,
        accountId: edition.accountId,
      },
    [edition],
  );
  return subject ? <SendNew subject={subject} onClose={onClose} /> : null;
}
