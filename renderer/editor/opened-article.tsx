import { FileWarning } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '../../core/domain/ids';
import { describeError } from '../i18n/describe-error';
import { Button, EmptyState, Spinner } from '../ui';
import { ArticleEditor, type ArticleEditorProps } from './article-editor';
import { useDocumentSession } from './session/use-document-session';

type OpenedArticleProps = Omit<ArticleEditorProps, 'session'> & { articleId: ArticleId };

/** Opens an article and shows it; says what is the matter when it cannot be read. */
export function OpenedArticle({ articleId, ...props }: OpenedArticleProps) {
  const { t } = useTranslation('editor');
  const open = useDocumentSession(articleId);
  if (open.status === 'open') return <ArticleEditor session={open.session} {...props} />;
  if (open.status === 'opening') {
    return (
      <div className="editor-opening" aria-busy>
        <Spinner />
        <span className="visually-hidden">{t('opening')}</span>
      </div>
    );
  }
  const { what } = describeError(t, open.error);
  return (
    <EmptyState icon={FileWarning} title={t('unreadable')} words={what}>
      <Button onClick={open.retry}>{t('retry')}</Button>
    </EmptyState>
  );
}
