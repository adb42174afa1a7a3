import { useEffect, useState } from 'react';
import type { AccountId } from '../../../core/domain/ids';
import { useDeliveries } from '../../app/stores';
import { useClient } from '../../ipc';

/**
 * What is left of an account's mass sends, as far as this machine has counted them; null while that
 * is not known. Counted again whenever a delivery changes.
 */
export function useMassLeft(accountId: AccountId | null): number | null {
  const client = useClient();
  const deliveries = useDeliveries((s) => s.deliveries);
  const [counted, setCounted] = useState<{ accountId: AccountId; left: number } | null>(null);
  useEffect(() => {
    if (accountId === null) return undefined;
    let wanted = true;
    void client.call('quota.mass', { accountId }).then((answer) => {
      if (wanted && answer.ok) setCounted({ accountId, left: answer.value.left });
    });
    return () => {
      wanted = false;
    };
  }, [client, accountId, deliveries]);
  return counted?.accountId === accountId ? counted.left : null;
}
