import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assetUrl } from '../../../core/domain/asset';
import type { AppError } from '../../../core/contract/errors';
import type { Delivery } from '../../../core/domain/delivery';
import type { FrozenVersion } from '../../../core/domain/version';
import { fillImages } from '../../../core/wechat/render';
import { describeError } from '../../i18n/describe-error';
import { useClient } from '../../ipc';
import { Button, Dialog, Note, Segmented, Spinner } from '../../ui';
import './audit-list.css';

type Shown = { kind: 'failed'; error: AppError } | { kind: 'done'; version: FrozenVersion } | null;

const PAGE_STYLE =
  'body{font:16px/1.75 sans-serif;max-width:360px;margin:16px auto}img{max-width:100%}' +
  '::-webkit-scrollbar{width:10px}' +
  '::-webkit-scrollbar-thumb{border:3px solid transparent;border-radius:5px;background:#d3cbbb content-box}';

/** What was sent, as it was frozen: every article, to be read. */
export function VersionDialog({ delivery, onClose }: { delivery: Delivery; onClose: () => void }) {
  const { t } = useTranslation('audit');
  const client = useClient();
  const [article, setArticle] = useState('0');
  const [shown, setShown] = useState<Shown>(null);
  useEffect(() => {
    let wanted = true;
    const asked = { id: delivery.id, article: Number(article) };
    void client.call('deliveries.version', asked).then((answer) => {
      if (!wanted) return undefined;
      setShown(
        answer.ok
          ? { kind: 'done', version: answer.value }
          : { kind: 'failed', error: answer.error },
      );
      return undefined;
    });
    return () => {
      wanted = false;
    };
  }, [client, delivery.id, article]);
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('version')}
      lead={t('versionLead', { version: delivery.versionHash.slice(0, 8) })}
      closeLabel={t('common:close')}
      footer={<Button onClick={onClose}>{t('common:close')}</Button>}
    >
      {delivery.articles.length > 1 && (
        <Segmented
          label={t('versionWhich')}
          value={article}
          options={delivery.articles.map(({ title }, index) => ({
            value: String(index),
            label: String(index + 1),
            name: title,
          }))}
          onChange={setArticle}
        />
      )}
      {shown === null && <Spinner />}
      {shown?.kind === 'failed' && (
        <Note tone="accent" alert>
          {describeError(t, shown.error).what}
        </Note>
      )}
      {shown?.kind === 'done' && (
        <>
          <p className="version-title selectable">
            <b>{shown.version.title}</b> <span>{shown.version.author}</span>
          </p>
          <iframe
            className="version-page"
            title={shown.version.title}
            sandbox=""
            srcDoc={`<!doctype html><meta charset="utf-8"><style>${PAGE_STYLE}</style>${fillImages(shown.version.html, assetUrl)}`}
          />
        </>
      )}
    </Dialog>
  );
}
