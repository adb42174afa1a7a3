import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState } from '../ui';
import { ErrorBoundary } from './error-boundary';

/** A part of the window that may break alone: the rest stays usable, and nothing written is lost. */
export function Part({ children }: { children: ReactNode }) {
  return <ErrorBoundary fallback={BrokenPart}>{children}</ErrorBoundary>;
}

function BrokenPart({ retry }: { retry: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <EmptyState icon={TriangleAlert} title={t('broken')} words={t('brokenNext')}>
      <Button look="primary" onClick={retry}>
        {t('common:tryAgain')}
      </Button>
      <Button onClick={() => location.reload()}>{t('reload')}</Button>
    </EmptyState>
  );
}
