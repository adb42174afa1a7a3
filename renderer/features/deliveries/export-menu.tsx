import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../core/contract/calls';
import { useStores } from '../../app/stores';
import { useClient } from '../../ipc';
import { Button, Menu, MenuItem } from '../../ui';

type Wanted = CallInput<'history.export'>;

/** Writes the history or the audit log to a file. */
export function ExportMenu({ what }: { what: Wanted['what'] }) {
  const { t } = useTranslation('audit');
  const client = useClient();
  const { toasts } = useStores();
  const save = async (format: Wanted['format']) => {
    const answer = await client.call('history.export', { what, format });
    if (!answer.ok) return toasts.getState().sayError(answer.error, { key: 'audit:exportFailed' });
    const { fileName } = answer.value;
    if (fileName) toasts.getState().say({ key: 'audit:exported', values: { fileName } });
    return undefined;
  };
  return (
    <Menu trigger={<Button icon={Download}>{t('export')}</Button>}>
      {(['csv', 'html', 'json'] as const).map((format) => (
        <MenuItem key={format} onSelect={() => void save(format)}>
          {t(`format.${format}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
