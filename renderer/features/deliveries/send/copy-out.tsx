import { ClipboardCopy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '../../../../core/domain/ids';
import { useExports, useStores } from '../../../app/stores';
import { Button } from '../../../ui';
import type { SendPlan } from './send-plan';

type CopyOutProps = { plan: SendPlan; accountId: AccountId };

/** For an account that may not publish: each article of the plan, to be pasted on the website. */
export function CopyOut({ plan, accountId }: CopyOutProps) {
  const { t } = useTranslation('exports');
  const { exports } = useStores();
  const copying = useExports((s) => s.copying);
  return (
    <div className="flow-copy-out">
      <p>{t('copyOutWords')}</p>
      {plan.articles.map(({ id, title }) => (
        <Button
          key={id}
          size="small"
          icon={ClipboardCopy}
          busy={copying}
          onClick={() => void exports.getState().copy({ articleId: id, blocks: null, accountId })}
        >
          {t('copyOut', { title: title.trim() || t('articles:untitled') })}
        </Button>
      ))}
    </div>
  );
}
