import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Column, columnSchema } from '../../../core/domain/column';
import { columns } from '../../../core/workspace/workspace';
import { useAccounts, useStores, useWorkspace } from '../../app/stores';
import { Button, ColourField, Field, IconButton, Select, TextInput } from '../../ui';
import { useThemes } from '../themes/use-themes';
import './columns.css';

/** Stands for "none" in lists of choices, which know no empty value. */
const NONE = 'none';

/** The team's columns: name, colour, and what their articles begin with. */
export function ColumnsSection() {
  const { t } = useTranslation('columns');
  const { workspace } = useStores();
  const list = useWorkspace((s) => s.workspace.columns);
  const add = () =>
    workspace.getState().change((doc) =>
      columns.put(
        doc,
        columnSchema.parse({
          id: crypto.randomUUID(),
          name: t('newName'),
          createdAtMs: Date.now(),
        }),
      ),
    );
  return (
    <div className="columns">
      {list.map((column) => (
        <ColumnFields key={column.id} column={column} />
      ))}
      <Button size="small" icon={Plus} onClick={add}>
        {t('add')}
      </Button>
    </div>
  );
}

function ColumnFields({ column }: { column: Column }) {
  const { t } = useTranslation('columns');
  const { workspace, toasts } = useStores();
  const { own, builtIn } = useThemes();
  const accounts = useAccounts((s) => s.accounts) ?? [];
  const change = (patch: Partial<Omit<Column, 'id'>>) =>
    workspace.getState().change((doc) => columns.change(doc, column.id, patch));
  const remove = () => {
    workspace.getState().change((doc) => columns.remove(doc, column.id));
    toasts.getState().say(
      { key: 'columns:removed', values: { name: column.name } },
      {
        label: { key: 'common:undo' },
        run: () => workspace.getState().change((doc) => columns.put(doc, column)),
      },
    );
  };
  const themes = [...own, ...builtIn].map(({ theme, name }) => ({ value: theme.id, label: name }));
  return (
    <section className="column" aria-label={column.name}>
      <Field label={t('name')}>
        {(ids) => (
          <TextInput
            {...ids}
            value={column.name}
            maxLength={40}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('author')}>
        {(ids) => (
          <TextInput
            {...ids}
            value={column.author}
            maxLength={64}
            onChange={(event) => change({ author: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('theme')}>
        {({ id }) => (
          <Select
            id={id}
            value={column.themeId ?? NONE}
            options={[{ value: NONE, label: t('noTheme') }, ...themes]}
            onChange={(value) => change({ themeId: value === NONE ? null : value })}
          />
        )}
      </Field>
      <Field label={t('account')}>
        {({ id }) => (
          <Select
            id={id}
            value={column.accountId ?? NONE}
            options={[
              { value: NONE, label: t('noAccount') },
              ...accounts.map((account) => ({ value: account.id, label: account.name })),
            ]}
            onChange={(value) =>
              change({ accountId: accounts.find((one) => one.id === value)?.id ?? null })
            }
          />
        )}
      </Field>
      <ColourField
        label={t('colour')}
        pickLabel={t('pickColour')}
        value={column.colour}
        onChange={(colour) => change({ colour })}
      />
      <IconButton icon={Trash2} label={t('remove', { name: column.name })} onClick={remove} />
    </section>
  );
}
