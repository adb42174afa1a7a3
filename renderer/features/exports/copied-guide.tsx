import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useArticles, useExports } from '../../app/stores';
import { Button, Dialog, Note } from '../../ui';
import type { Copied } from './exports-store';
import { putOnClipboard } from './put-on-clipboard';
import './exports.css';

type Field = 'title' | 'author' | 'digest';

/** After copying: what to do with it on WeChat's website, step by step. */
export function CopiedGuide({ copied }: { copied: Copied }) {
  const { t } = useTranslation('exports');
  const close = useExports((s) => s.closeCopied);
  const copy = useExports((s) => s.copy);
  const article = useArticles((s) => s.articles?.find((a) => a.id === copied.articleId));
  const { embedded, missing } = copied.pictures;
  return (
    <Dialog
      open
      wide
      onClose={close}
      title={t(copied.blocks ? 'copiedPart' : 'copied')}
      lead={t('copiedLead')}
      closeLabel={t('common:close')}
      footer={
        <>
          <Button icon={Copy} onClick={() => void copy(copied)}>
            {t('copyBodyAgain')}
          </Button>
          <Button look="primary" onClick={close}>
            {t('common:gotIt')}
          </Button>
        </>
      }
    >
      <ol className="copied-steps">
        <li>{t('guide.open')}</li>
        <li>{t('guide.paste')}</li>
        {embedded > 0 && <li>{t('guide.pictures', { count: embedded })}</li>}
        {article && !copied.blocks && (
          <li>
            {t('guide.fields')}
            <span className="copied-fields">
              {(['title', 'author', 'digest'] as const).map((field) => (
                <CopyField key={field} field={field} text={article[field].trim()} />
              ))}
            </span>
          </li>
        )}
        {!copied.blocks && <li>{t('guide.cover')}</li>}
        <li>{t('guide.look')}</li>
      </ol>
      {missing > 0 && (
        <Note tone="amber" title={t('guide.missingTitle', { count: missing })}>
          {t('guide.missing')}
        </Note>
      )}
    </Dialog>
  );
}

function CopyField({ field, text }: { field: Field; text: string }) {
  const { t } = useTranslation('exports');
  const [done, setDone] = useState(false);
  return (
    <Button
      size="small"
      icon={Copy}
      disabled={text === ''}
      onClick={() => setDone(putOnClipboard({ html: '', text }))}
    >
      {t(done ? `fieldCopied.${field}` : `copyField.${field}`)}
    </Button>
  );
}
