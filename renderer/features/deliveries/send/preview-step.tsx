import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../../core/contract/calls';
import type { AppError } from '../../../../core/contract/errors';
import type { Account } from '../../../../core/domain/account';
import type { ArticleSummary } from '../../../../core/domain/article';
import type { ArticleId, DeliveryId } from '../../../../core/domain/ids';
import type { Result } from '../../../../core/result';
import { describeError } from '../../../i18n/describe-error';
import { useClient } from '../../../ipc';
import { Note, Segmented, Spinner } from '../../../ui';
import { PreviewPanel } from '../../preview';
import { PhonePreview } from '../phone-preview';
import type { SendPlan } from './send-plan';

type PreviewStepProps = {
  plan: SendPlan;
  /** Saves the draft that phones are shown. */
  draftOf: () => Promise<Result<DeliveryId> | null>;
};

/** Each article on a phone, exactly as it goes out. */
export function PreviewStep({ plan, draftOf }: PreviewStepProps) {
  const { t } = useTranslation('send');
  const [chosen, setChosen] = useState<ArticleId | null>(null);
  const shown = plan.articles.find((article) => article.id === chosen) ?? plan.articles[0];
  if (!shown) return null;
  return (
    <div className="flow-preview">
      <section>
        <h2>{t('step.preview')}</h2>
        <p className="flow-lead">{t('preview.lead')}</p>
        <PhonePreview words={t('preview.phoneWords')} draftOf={draftOf} />
        {plan.articles.length > 1 && (
          <Segmented
            label={t('preview.which')}
            value={shown.id}
            options={plan.articles.map((article, index) => ({
              value: article.id,
              label: index === 0 ? t('editions:head') : t('editions:nth', { n: index + 1 }),
              name: article.title,
            }))}
            onChange={setChosen}
          />
        )}
      </section>
      <RenderedArticle key={shown.id} article={shown} account={plan.account} />
    </div>
  );
}

type Rendered =
  | { kind: 'running' }
  | { kind: 'failed'; error: AppError }
  | { kind: 'done'; page: CallOutput<'articles.render'> };

type RenderedArticleProps = { article: ArticleSummary; account: Account | null };

function RenderedArticle({ article, account }: RenderedArticleProps) {
  const { id, digest, cover, card } = article;
  const { t } = useTranslation('send');
  const client = useClient();
  const accountId = account?.id ?? null;
  const [state, setState] = useState<Rendered>({ kind: 'running' });
  useEffect(() => {
    let wanted = true;
    void client.call('articles.render', { id, accountId }).then((answer) => {
      if (!wanted) return;
      setState(
        answer.ok ? { kind: 'done', page: answer.value } : { kind: 'failed', error: answer.error },
      );
    });
    return () => {
      wanted = false;
    };
  }, [client, id, accountId]);
  if (state.kind === 'running') return <Spinner />;
  if (state.kind === 'failed') {
    return (
      <Note tone="accent" alert>
        {describeError(t, state.error).what}
      </Note>
    );
  }
  const { title, author, sourceUrl, openComment, html } = state.page;
  return (
    <PreviewPanel
      article={{
        title,
        author,
        sourceUrl,
        openComment,
        account: account?.name ?? t('preview:account'),
        parts: [html],
      }}
      card={{ digest, cover, crops: card.coverCrops }}
    />
  );
}
