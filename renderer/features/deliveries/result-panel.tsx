import { Copy, ExternalLink, Link2, MessageSquare, MessageSquareOff, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery, DeliveryArticle } from '../../../core/domain/delivery';
import { useStores } from '../../app/stores';
import { Button, IconButton, Tag } from '../../ui';
import { WithdrawDialog } from './withdraw-dialog';
import './result-panel.css';

/** What became of each article: its link and QR code, comments, and the way to take it back. */
export function ResultPanel({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('deliveries');
  const { deliveries } = useStores();
  const [withdrawing, setWithdrawing] = useState<number | 'all' | null>(null);
  const { id, way, articles, accountName } = delivery;
  if (delivery.state !== 'done' || way.kind === 'draft') return null;
  const linkless = articles.some((article) => article.url === null);
  const out = articles.filter((article) => article.withdrawnAtMs === null);
  return (
    <section className="results" aria-label={t('result.label')}>
      <ul>
        {articles.map((article, index) => (
          <ResultRow
            key={article.articleId}
            delivery={delivery}
            article={article}
            index={index}
            onWithdraw={() => setWithdrawing(index)}
          />
        ))}
      </ul>
      <div className="results-actions">
        {linkless && way.kind === 'mass' && (
          <Button
            size="small"
            icon={Link2}
            onClick={() => void deliveries.getState().findLinks(id)}
          >
            {t('result.findLinks')}
          </Button>
        )}
        {out.length > 1 && (
          <Button size="small" look="danger" icon={Undo2} onClick={() => setWithdrawing('all')}>
            {t('result.withdrawAll')}
          </Button>
        )}
      </div>
      {withdrawing !== null && (
        <WithdrawDialog
          accountName={accountName}
          mass={way.kind === 'mass'}
          onClose={() => setWithdrawing(null)}
          onConfirm={(typedName) => {
            const article = withdrawing === 'all' ? null : withdrawing;
            return deliveries.getState().withdraw({ id, article, typedName });
          }}
        />
      )}
    </section>
  );
}

type ResultRowProps = {
  delivery: Delivery;
  article: DeliveryArticle;
  index: number;
  onWithdraw: () => void;
};

function ResultRow({ delivery, article, index, onWithdraw }: ResultRowProps) {
  const { t } = useTranslation('deliveries');
  const { deliveries } = useStores();
  const { id, takesComments } = delivery;
  const { url, withdrawnAtMs, commentsOpen } = article;
  const title = article.title || t('articles:untitled');
  return (
    <li className="result">
      {url && withdrawnAtMs === null && <QrCode url={url} title={title} />}
      <div className="result-words">
        <b>{title}</b>
        {withdrawnAtMs !== null && <Tag tone="amber">{t('result.withdrawn')}</Tag>}
        {url ? (
          <span className="result-url mono selectable">{url}</span>
        ) : (
          <span className="result-url">{t('result.noLink')}</span>
        )}
      </div>
      {withdrawnAtMs === null && (
        <div className="result-actions">
          {url && (
            <>
              <IconButton
                icon={ExternalLink}
                label={t('result.open', { title })}
                onClick={() => void deliveries.getState().openPublished(id, index)}
              />
              <IconButton
                icon={Copy}
                label={t('result.copy', { title })}
                onClick={() => void deliveries.getState().copyLink(id, index)}
              />
            </>
          )}
          {takesComments && (
            <IconButton
              icon={commentsOpen ? MessageSquareOff : MessageSquare}
              label={t(commentsOpen ? 'result.closeComments' : 'result.openComments', { title })}
              onClick={() =>
                void deliveries.getState().setComments({ id, article: index, open: !commentsOpen })
              }
            />
          )}
          <IconButton icon={Undo2} label={t('result.withdraw', { title })} onClick={onWithdraw} />
        </div>
      )}
    </li>
  );
}

/** The link as a picture to scan; the code that draws it is loaded when it is needed. */
function QrCode({ url, title }: { url: string; title: string }) {
  const { t } = useTranslation('deliveries');
  const [picture, setPicture] = useState<{ url: string; source: string } | null>(null);
  useEffect(() => {
    let wanted = true;
    void import('qrcode')
      .then((module) => module.toDataURL(url, { margin: 1, width: 160 }))
      .then((source) => {
        if (wanted) setPicture({ url, source });
        return undefined;
      });
    return () => {
      wanted = false;
    };
  }, [url]);
  return picture?.url === url ? (
    <img className="result-code" src={picture.source} alt={t('result.code', { title })} />
  ) : (
    <span className="result-code" />
  );
}
