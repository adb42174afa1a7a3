import { useTranslation } from 'react-i18next';
import type { AppError } from '../../core/contract/errors';
import { describeError } from '../i18n/describe-error';
import { Button } from '../ui';
import './full-page.css';

/** Shown when main does not even say who it is. */
export function StartFailure({ error }: { error: AppError }) {
  const { t } = useTranslation();
  return (
    <main className="full-page">
      <div className="full-page-card" role="alert">
        <h1>{t('shell:startFailed')}</h1>
        <p>{describeError(t, error).what}</p>
        <div className="full-page-actions">
          <Button look="primary" onClick={() => location.reload()}>
            {t('shell:reload')}
          </Button>
        </div>
      </div>
    </main>
  );
}
