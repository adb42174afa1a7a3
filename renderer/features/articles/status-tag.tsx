import { useTranslation } from 'react-i18next';
import type { ArticleStatus } from '../../../core/domain/article';
import { Tag, type Tone } from '../../ui';

const TONES: Record<ArticleStatus, Tone> = {
  idea: 'plum',
  drafting: 'plain',
  in_review: 'lapis',
  returned: 'amber',
  approved: 'jade',
  scheduled: 'jade',
  published: 'jade',
  archived: 'plain',
};

/** Where an article stands, in a word. */
export function StatusTag({ status }: { status: ArticleStatus }) {
  const { t } = useTranslation('articles');
  return <Tag tone={TONES[status]}>{t(`status.${status}`)}</Tag>;
}
