import { Dialog } from 'radix-ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStores } from '../../../app/stores';
import type { Sending } from '../../../app/window-store';
import { focusItself } from '../../../ui';
import { SendEdition } from './send-edition';
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
          onOpenAutoFocus={focusItself}
        >
          <Dialog.Title className="visually-hidden">{t('title')}</Dialog.Title>
          <Flow sending={sending} onClose={close} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Flow({ sending, onClose }: { sending: Sending; onClose: () => void }) {
  switch (sending.kind) {
    case 'new':
      return <SendArticle sending={sending} onClose={onClose} />;
    case 'edition':
      return <SendEdition editionId={sending.editionId} onClose={onClose} />;
    case 'watch':
      return <SendWatch deliveryId={sending.deliveryId} onClose={onClose} />;
  }
}

type SendArticleProps = { sending: Extract<Sending, { kind: 'new' }>; onClose: () => void };

function SendArticle({ sending: { articleId, accountId }, onClose }: SendArticleProps) {
  const subject = useMemo(
    () => ({ articleIds: [articleId], editionId: null, accountId }),
    [articleId, accountId],
  );
  return <SendNew subject={subject} onClose={onClose} />;
}
