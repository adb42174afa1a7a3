import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Note, ProgressBar } from '../../ui';
import type { RemoteImagesState } from './use-remote-images';
import './lost-image.css';

/**
 * Asks, once for all, whether the pictures that an article names on the network may be fetched; shows
 * how far it is. Nothing is loaded before the person says so.
 */
export function RemoteImagesNote({ images }: { images: RemoteImagesState }) {
  const { t } = useTranslation('editor');
  const [declined, setDeclined] = useState(0);
  const { addresses, progress } = images;
  if (progress) {
    const { done, total } = progress;
    return (
      <Note
        tone="plain"
        actions={
          <Button size="small" onClick={images.cancel}>
            {t('common:cancel')}
          </Button>
        }
      >
        <span aria-live="polite">{t('remote.fetching', { done, total })}</span>
        <ProgressBar done={done} total={total} label={t('remote.progress')} />
      </Note>
    );
  }
  if (addresses.length === 0 || declined === addresses.length) return null;
  const hosts = [...new Set(addresses.map(hostOf))];
  return (
    <Note
      tone="amber"
      actions={
        <>
          <Button size="small" onClick={() => setDeclined(addresses.length)}>
            {t('remote.later')}
          </Button>
          <Button size="small" look="primary" onClick={() => images.fetch(addresses)}>
            {t('remote.fetch')}
          </Button>
        </>
      }
    >
      {t('remote.ask', { count: addresses.length })}{' '}
      <span className="remote-hosts">{hosts.slice(0, 3).join(t('common:comma'))}</span>
    </Note>
  );
}

function hostOf(address: string): string {
  const whole = address.startsWith('//') ? `https:${address}` : address;
  return URL.canParse(whole) ? new URL(whole).host : address;
}
