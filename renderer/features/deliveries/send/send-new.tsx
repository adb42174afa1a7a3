import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../core/contract/errors';
import type { AccountId, ArticleId } from '../../../../core/domain/ids';
import { useAccounts, useArticles, useStores } from '../../../app/stores';
import { describeError } from '../../../i18n/describe-error';
import { Button } from '../../../ui';
import { useVault } from '../../accounts';
import { AccountStep } from './account-step';
import { CheckStep } from './check-step';
import { ConfirmStep } from './confirm-step';
import { ContentStep } from './content-step';
import { FlowFrame, SEND_STEPS, type SendStep } from './flow-frame';
import { PreviewStep } from './preview-step';
import { passes, useCheck } from '../../checks';

type SendNewProps = { articleId: ArticleId; onClose: () => void };

/** From an article to the moment of pressing the button; then the delivery is watched. */
export function SendNew({ articleId, onClose }: SendNewProps) {
  const { t } = useTranslation('send');
  const { deliveries, desk, window } = useStores();
  const article = useArticles((s) => s.articles?.find((a) => a.id === articleId));
  const accounts = useAccounts((s) => s.accounts);
  const [step, setStep] = useState<SendStep>('content');
  const [chosen, setChosen] = useState<AccountId | null>(null);
  const account = accounts?.find((a) => a.id === chosen) ?? accounts?.[0] ?? null;
  const check = useCheck(articleId, account?.id ?? null);
  const [starting, setStarting] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const { ensureOpen, vaultDialog } = useVault();
  if (!article) return null;

  async function publish() {
    if (!account) return;
    if (account.secret === 'locked' && !(await ensureOpen())) return;
    setStarting(true);
    setError(null);
    const { sending } = window.getState();
    await desk.getState().session?.flush();
    const answer = await deliveries.getState().start({
      articleIds: [articleId],
      accountId: account.id,
      way: { kind: 'publish' },
    });
    setStarting(false);
    if (!answer.ok) return setError(answer.error);
    // Who has closed the flow meanwhile is told by a message when the delivery ends.
    const open = window.getState().sending === sending;
    if (open) window.getState().setSending({ kind: 'watch', deliveryId: answer.value.id });
  }

  const at = SEND_STEPS.indexOf(step);
  const goTo = (index: number) => {
    setError(null);
    const next = SEND_STEPS[index] ?? 'content';
    setStep(next);
    if (next === 'check') check.start();
  };
  const mayGoOn = step === 'account' ? account !== null : step !== 'check' || passes(check.state);

  return (
    <FlowFrame
      step={step}
      onStep={starting ? null : (name) => goTo(SEND_STEPS.indexOf(name))}
      onClose={onClose}
      foot={
        <>
          <span className="flow-said" role={error ? 'alert' : undefined}>
            {error ? describeError(t, error).what : t(`note.${step}`)}
          </span>
          {at > 0 && (
            <Button size="large" disabled={starting} onClick={() => goTo(at - 1)}>
              {t('back')}
            </Button>
          )}
          {step === 'confirm' ? (
            <Button size="large" look="primary" busy={starting} onClick={() => void publish()}>
              {t('publishTo', { name: account?.name ?? '' })}
            </Button>
          ) : (
            <Button size="large" look="primary" disabled={!mayGoOn} onClick={() => goTo(at + 1)}>
              {t('next')}
            </Button>
          )}
        </>
      }
    >
      {step === 'content' && <ContentStep article={article} account={account} />}
      {step === 'account' && (
        <AccountStep article={article} account={account} onChoose={setChosen} />
      )}
      {step === 'check' && (
        <CheckStep
          article={article}
          account={account}
          state={check.state}
          onAgain={check.start}
          onBack={() => {
            window.getState().showSide('checks');
            onClose();
          }}
        />
      )}
      {step === 'preview' && <PreviewStep account={account} />}
      {step === 'confirm' && <ConfirmStep article={article} account={account} />}
      {vaultDialog}
    </FlowFrame>
  );
}
