import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { Button, EmptyState } from '../ui';
import { ErrorBoundary } from './error-boundary';

/** A part of the window that may break alone: the rest stays usable, and nothing written is lost. */
export function Part({ children }: { children: ReactNode }) {
  const { t } = useTranslation('shell');
  return (
    <ErrorBoundary
      fallback={(retry) => (
        <EmptyState icon={TriangleAlert} title={t('broken')} words={t('brokenNext')}>
          <Button look="primary" onClick={retry}>
            {t('tryAgain')}
          </Button>
          <Button onClick={() => location.reload()}>{t('reload')}</Button>
        </EmptyState>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
