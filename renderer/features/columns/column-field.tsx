import { useTranslation } from 'react-i18next';
import type { ArticleMeta } from '../../../core/domain/article';
import { useDesk, useWorkspace } from '../../app/stores';
import { Field, Select } from '../../ui';

const NONE = 'none';

type ColumnFieldProps = {
  meta: ArticleMeta;
  disabled: boolean;
  onChange: (change: Partial<ArticleMeta>) => void;
};

/** The column of an article. Choosing one gives the article the column's theme, and its author if it has none. */
export function ColumnField({ meta, disabled, onChange }: ColumnFieldProps) {
  const { t } = useTranslation('columns');
  const list = useWorkspace((s) => s.workspace.columns);
  const chooseTheme = useDesk((s) => s.chooseTheme);
  const choose = (value: string) => {
    const column = list.find(({ id }) => id === value);
    onChange({
      columnId: column?.id ?? null,
      ...(column && meta.author === '' && { author: column.author }),
    });
    if (column?.themeId) chooseTheme?.(column.themeId);
  };
  if (list.length === 0) return null;
  return (
    <Field label={t('column')}>
      {({ id }) => (
        <Select
          id={id}
          value={
            list.some((column) => column.id === meta.columnId) ? (meta.columnId ?? NONE) : NONE
          }
          disabled={disabled}
          options={[
            { value: NONE, label: t('noColumn') },
            ...list.map((column) => ({ value: column.id, label: column.name })),
          ]}
          onChange={choose}
        />
      )}
    </Field>
  );
}
