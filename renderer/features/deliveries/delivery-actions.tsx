import { Copy, ExternalLink, RotateCw, Send, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../core/domain/delivery';
import { useAccounts, useStores } from '../../app/stores';
import { Button, ConfirmDialog } from '../../ui';
import { useVault } from '../accounts';
import { isOpen } from './deliveries-store';
import { useSendAgain } from './use-send-again';

type DeliveryActionsProps = { delivery: Delivery; size?: 'small' | 'normal' };

/** What can be done with a delivery where it stands: look at it, go on, take it back. */
export function DeliveryActions({ delivery, size = 'normal' }: DeliveryActionsProps) {
  const { t } = useTranslation('deliveries');
  const { deliveries } = useStores();
  const { id, state, cancellable, url } = delivery;
  const sendAgain = useSendAgain(delivery);
  const [asking, setAsking] = useState(false);
  const { ensureOpen, vaultDialog } = useVault();
  const locked = useAccounts(
    (s) => s.accounts?.find((a) => a.id === delivery.accountId)?.secret === 'locked',
  );
  const resume = async () => {
    if (locked && !(await ensureOpen())) return;
    await deliveries.getState().resume(id);
  };
  return (
    <>
      {url && (
        <>
          <Button
            size={size}
            icon={ExternalLink}
            onClick={() => void deliveries.getState().openPublished(id)}
          >
            {t('openPublished')}
          </Button>
          <Button size={size} icon={Copy} onClick={() => void deliveries.getState().copyLink(id)}>
            {t('copyLink')}
          </Button>
        </>
      )}
      {cancellable && isOpen(delivery) && (
        <Button size={size} icon={X} onClick={() => setAsking(true)}>
          {t('cancel')}
        </Button>
      )}
      {state === 'stopped' && delivery.question === null && (
        <Button
          size={size}
          look={size === 'small' ? 'plain' : 'primary'}
          icon={RotateCw}
          onClick={() => void resume()}
        >
          {t('resume')}
        </Button>
      )}
      {sendAgain && (
        <Button size={size} icon={Send} onClick={sendAgain}>
          {t('sendAgain')}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        title={t('cancelTitle')}
        words={t('cancelWords')}
        confirmLabel={t('cancel')}
        cancelLabel={t('keepSending')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void deliveries.getState().cancel(id);
        }}
      />
      {vaultDialog}
    </>
  );
}
