import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui';
import './account-name.css';

/** An account's name; the practice account is marked wherever it is named. */
export function AccountName({ name, sandbox }: { name: string; sandbox: boolean }) {
  const { t } = useTranslation('accounts');
  return (
    <span className="account-name">
      <span>{name}</span>
      {sandbox && <Tag tone="plum">{t('sandbox')}</Tag>}
    </span>
  );
}
