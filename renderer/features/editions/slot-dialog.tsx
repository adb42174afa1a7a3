import { useTranslation } from 'react-i18next';
import { ARTICLE_LIMITS, countCharacters } from '../../../core/domain/article';
import { NO_COVER_CROPS } from '../../../core/domain/cover-crop';
import type { ArticleId } from '../../../core/domain/ids';
import { useArticleMeta } from '../../editor/meta/article-meta';
import type { DocumentSession } from '../../editor/session/document-session';
import { useDocumentSession } from '../../editor/session/use-document-session';
import { describeError } from '../../i18n/describe-error';
import { Button, Dialog, Field, Note, Spinner, Switch, TextArea, TextInput } from '../../ui';
import { CoverCards } from '../covers';
import { CoverFromFile } from '../desk/cover-field';

type SlotDialogProps = { articleId: ArticleId; onClose: () => void };

/** What belongs to one article of an edition: cover, digest, author, original link, comments. */
export function SlotDialog({ articleId, onClose }: SlotDialogProps) {
  const { t } = useTranslation('editions');
  const opened = useDocumentSession(articleId);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('settings')}
      lead={t('settingsLead')}
      closeLabel={t('common:close')}
      footer={
        <Button look="primary" onClick={onClose}>
          {t('done')}
        </Button>
      }
    >
      {opened.status === 'opening' && <Spinner />}
      {opened.status === 'failed' && (
        <Note tone="accent" alert>
          {describeError(t, opened.error).what}
        </Note>
      )}
      {opened.status === 'open' && <SlotFields session={opened.session} />}
    </Dialog>
  );
}

function SlotFields({ session }: { session: DocumentSession }) {
  const { t } = useTranslation('editions');
  const [meta, setMeta] = useArticleMeta(session.doc);
  const left = (used: string, limit: number) => (
    <span className="num">
      {countCharacters(used)} / {limit}
    </span>
  );
  return (
    <div className="slot-fields">
      <div className="slot-covers">
        {meta.cover ? (
          <CoverCards
            cover={meta.cover}
            crops={meta.coverCrops}
            disabled={false}
            onCrops={(coverCrops) => setMeta({ coverCrops })}
          />
        ) : (
          <p>{t('noCover')}</p>
        )}
        <CoverFromFile onChange={(cover) => setMeta({ cover, coverCrops: NO_COVER_CROPS })} />
      </div>
      <Field label={t('title32')} aside={left(meta.title, ARTICLE_LIMITS.title)}>
        {(ids) => (
          <TextInput
            {...ids}
            value={meta.title}
            maxLength={200}
            onChange={(event) => setMeta({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('author')} aside={left(meta.author, ARTICLE_LIMITS.author)}>
        {(ids) => (
          <TextInput
            {...ids}
            value={meta.author}
            maxLength={64}
            onChange={(event) => setMeta({ author: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t('digest')}
        hint={t('digestHint')}
        aside={left(meta.digest, ARTICLE_LIMITS.digest)}
      >
        {(ids) => (
          <TextArea
            {...ids}
            rows={3}
            value={meta.digest}
            maxLength={300}
            onChange={(event) => setMeta({ digest: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('desk:source')} hint={t('desk:sourceHint')}>
        {(ids) => (
          <TextInput
            {...ids}
            inputMode="url"
            placeholder={t('desk:sourceEmpty')}
            value={meta.sourceUrl}
            maxLength={1024}
            onChange={(event) => setMeta({ sourceUrl: event.target.value.trim() })}
          />
        )}
      </Field>
      <Switch
        label={t('desk:openComment')}
        checked={meta.openComment}
        onChange={(openComment) =>
          setMeta(openComment ? { openComment } : { openComment, onlyFansCanComment: false })
        }
      />
      <Switch
        label={t('desk:onlyFans')}
        hint={t('desk:onlyFansHint')}
        checked={meta.onlyFansCanComment}
        disabled={!meta.openComment}
        onChange={(onlyFansCanComment) => setMeta({ onlyFansCanComment })}
      />
    </div>
  );
}
