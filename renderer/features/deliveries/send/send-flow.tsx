import { Dialog } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { useStores } from '../../../app/stores';
import type { Sending } from '../../../app/window-store';
import { SendNew } from './send-new';
import { SendWatch } from './send-watch';
import './send-flow.css';

/** The way from an article to its readers, over the whole window. */
export function SendFlow({ sending }: { sending: Sending }) {
  const { t } = useTranslation('send');
  const { window } = useStores();
  const close = () => window.getState().setSending(null);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Content
          className="flow"
          aria-describedby={undefined}
          onInteractOutside={(event) => event.preventDefault()}
          onOpenAutoFocus={(event) => {
            // The page itself takes the focus, not its cross: nothing is closed by accident.
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
        >
          <Dialog.Title className="visually-hidden">{t('title')}</Dialog.Title>
          {sending.kind === 'new' ? (
            <SendNew articleId={sending.articleId} onClose={close} />
          ) : (
            <SendWatch deliveryId={sending.deliveryId} onClose={close} />
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
