import { RadioGroup } from 'radix-ui';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExportFormat, exportFormatSchema } from '../../../core/domain/export';
import type { ArticleId } from '../../../core/domain/ids';
import { useArticles, useExports } from '../../app/stores';
import { Button, Dialog, Segmented } from '../../ui';
import { ArticleChecklist } from './article-checklist';
import type { Leaving } from './exports-store';
import './exports.css';

type Scope = 'article' | 'selection' | 'several';

/** What to export and as what. */
export function ExportDialog({ asked }: { asked: Leaving }) {
  const { t } = useTranslation('exports');
  const heading = useId();
  const close = useExports((s) => s.closeDialog);
  const run = useExports((s) => s.run);
  const running = useExports((s) => s.running);
  const title = useArticles((s) => s.articles?.find((a) => a.id === asked.articleId)?.title ?? '');
  const [scope, setScope] = useState<Scope>(asked.blocks ? 'selection' : 'article');
  const [chosen, setChosen] = useState<ReadonlySet<ArticleId>>(new Set([asked.articleId]));
  const [format, setFormat] = useState<ExportFormat>('word');
  const scopes = asked.blocks
    ? (['article', 'selection', 'several'] as const)
    : (['article', 'several'] as const);
  const articleIds = scope === 'several' ? [...chosen] : [asked.articleId];
  const start = () =>
    void run({ articleIds, blocks: scope === 'selection' ? asked.blocks : null, format });
  const choose = (value: string) => {
    const found = exportFormatSchema.options.find((one) => one === value);
    if (found) setFormat(found);
  };
  return (
    <Dialog
      open
      wide
      onClose={close}
      title={t('title')}
      lead={t('lead', { title: title.trim() || t('articles:untitled') })}
      closeLabel={t('common:close')}
      footer={
        <>
          <Button onClick={close}>{t('common:cancel')}</Button>
          <Button look="primary" busy={running} disabled={articleIds.length === 0} onClick={start}>
            {t('start')}
          </Button>
        </>
      }
    >
      <div className="export-form">
        <Segmented
          label={t('scope')}
          value={scope}
          options={scopes.map((value) => ({ value, label: t(`scopes.${value}`) }))}
          onChange={setScope}
        />
        {scope === 'several' && <ArticleChecklist chosen={chosen} onChange={setChosen} />}
        <h3 id={heading}>{t('format')}</h3>
        <RadioGroup.Root
          className="export-formats"
          aria-labelledby={heading}
          value={format}
          onValueChange={choose}
        >
          {exportFormatSchema.options.map((value) => (
            <RadioGroup.Item key={value} value={value} className="export-format">
              <span className="export-format-name">{t(`formats.${value}`)}</span>
              <small>{t(`formatWords.${value}`)}</small>
            </RadioGroup.Item>
          ))}
        </RadioGroup.Root>
      </div>
    </Dialog>
  );
}
