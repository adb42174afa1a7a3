import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../core/contract/errors';
import { refusedIp } from '../../../core/wechat/errors';
import { useStores } from '../../app/stores';
import { Button } from '../../ui';
import './account-abilities.css';
import './account-test.css';

const NOT_WHITELISTED = 40164;

/** The address that WeChat wants on its whitelist, to be copied, and where it has to be entered. */
export function RefusedAddress({ error }: { error: AppError }) {
  const { t } = useTranslation('accounts');
  const { toasts } = useStores();
  const ip = error.wechat?.errcode === NOT_WHITELISTED ? refusedIp(error.wechat.errmsg) : null;
  if (ip === null) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(ip);
    toasts.getState().say({ key: 'accounts:ipCopied' });
  };
  return (
    <div className="account-ip">
      <Button size="small" icon={Copy} onClick={() => void copy()}>
        {t('copyIp', { ip })}
      </Button>
      <p className="account-check-why">{t('ipWhere')}</p>
    </div>
  );
}
