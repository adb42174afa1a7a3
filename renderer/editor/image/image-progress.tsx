import { useTranslation } from 'react-i18next';
import { ProgressBar } from '../../ui';
import type { IntakeProgress } from './intake';

/** Tells, at the foot of the paper, that pictures are on their way in. */
export function ImageProgress({ progress }: { progress: IntakeProgress | null }) {
  const { t } = useTranslation('editor');
  if (!progress) return null;
  const { done, total } = progress;
  return (
    <output className="image-progress">
      {total > 0 ? t('image.takingIn', { done: done + 1, total }) : t('image.waiting')}
      {total > 0 && <ProgressBar label={t('image.progress')} done={done} total={total} />}
    </output>
  );
}
