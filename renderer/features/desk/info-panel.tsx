import { useTranslation } from 'react-i18next';
import { type ArticleSummary, articleStatusSchema } from '../../../core/domain/article';
import { NO_COVER_CROPS } from '../../../core/domain/cover-crop';
import { useStores } from '../../app/stores';
import { useArticleMeta } from '../../editor/meta/article-meta';
import type { DocumentSession } from '../../editor/session/document-session';
import { ColumnField } from '../columns';
import { useFormat } from '../../i18n/format';
import { Field, Select, Switch, TextInput } from '../../ui';
import { CoverField } from './cover-field';
import './info-panel.css';

type InfoPanelProps = { session: DocumentSession; article: ArticleSummary };

/** What belongs to an article beside its text: cover, source, comments, where it stands. */
export function InfoPanel({ session, article }: InfoPanelProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { articles } = useStores();
  const [meta, setMeta] = useArticleMeta(session.doc);
  const fixed = article.trashedAtMs !== null;
  return (
    <div className="info">
      <CoverField
        cover={meta.cover}
        crops={meta.coverCrops}
        disabled={fixed}
        // What was chosen of one picture says nothing about another.
        onChange={(cover) => setMeta({ cover, coverCrops: NO_COVER_CROPS })}
        onCrops={(coverCrops) => setMeta({ coverCrops })}
      />
      <Field label={t('form')} hint={t(meta.form === 'news' ? 'formNewsHint' : 'formPicturesHint')}>
        {({ id }) => (
          <Select
            id={id}
            value={meta.form}
            disabled={fixed}
            options={[
              { value: 'news', label: t('formNews') },
              { value: 'pictures', label: t('formPictures') },
            ]}
            onChange={(form) => setMeta({ form })}
          />
        )}
      </Field>
      <ColumnField meta={meta} disabled={fixed} onChange={setMeta} />
      <Field label={t('statusLabel')}>
        {({ id }) => (
          <Select
            id={id}
            value={article.status}
            disabled={fixed}
            options={articleStatusSchema.options.map((value) => ({
              value,
              label: t(`articles:status.${value}`),
            }))}
            onChange={(status) => void articles.getState().setStatus(article.id, status)}
          />
        )}
      </Field>
      <Field
        label={t('source')}
        hint={t('sourceHint')}
        error={isAddress(meta.sourceUrl) ? null : t('sourceInvalid')}
      >
        {(ids) => (
          <TextInput
            {...ids}
            data-field="sourceUrl"
            inputMode="url"
            placeholder={t('sourceEmpty')}
            value={meta.sourceUrl}
            disabled={fixed}
            maxLength={1024}
            onChange={(event) => setMeta({ sourceUrl: event.target.value.trim() })}
          />
        )}
      </Field>
      <div className="info-switches">
        <Switch
          label={t('openComment')}
          checked={meta.openComment}
          disabled={fixed}
          onChange={(openComment) =>
            setMeta(openComment ? { openComment } : { openComment, onlyFansCanComment: false })
          }
        />
        <Switch
          label={t('onlyFans')}
          hint={t('onlyFansHint')}
          checked={meta.onlyFansCanComment}
          disabled={fixed || !meta.openComment}
          onChange={(onlyFansCanComment) => setMeta({ onlyFansCanComment })}
        />
      </div>
      <dl className="info-times num">
        <dt>{t('created')}</dt>
        <dd>{format.full(article.createdAtMs)}</dd>
        <dt>{t('updated')}</dt>
        <dd>{format.full(article.updatedAtMs)}</dd>
      </dl>
    </div>
  );
}

/** Whether it can be the article's source: empty, or a whole web address. */
function isAddress(text: string): boolean {
  if (text === '') return true;
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
