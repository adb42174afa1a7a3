import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../core/contract/errors';
import { personHere } from '../../../../core/domain/person';
import { useStores, useWindow, useWorkspace } from '../../../app/stores';
import { useDocumentSessions } from '../../../editor/session/sessions-context';
import { describeError } from '../../../i18n/describe-error';
import { Button } from '../../../ui';
import { useVault } from '../../accounts';
import { AccountStep } from './account-step';
import { CheckStep } from './check-step';
import { ConfirmStep, wantsName } from './confirm-step';
import { ContentStep } from './content-step';
import { FlowFrame, SEND_STEPS, type SendStep } from './flow-frame';
import { PreviewStep } from './preview-step';
import { type SendSubject, useSendPlan } from './send-plan';
import { useDraftForPhones } from './use-draft-for-phones';
import { itemsIn, mayPass, usePrepare } from './use-prepare';
import { buttonWords } from './way-words';

type SendNewProps = { subject: SendSubject; onClose: () => void };

/** From one article or an edition to the moment of pressing the button; then the delivery is watched. */
export function SendNew({ subject, onClose }: SendNewProps) {
  const { t } = useTranslation('send');
  const { articles: list, deliveries, window } = useStores();
  const sessions = useDocumentSessions();
  const plan = useSendPlan(subject);
  const { account, way, at: wall, manual } = plan;
  const prepare = usePrepare(plan);
  const personId = useWindow((s) => s.info.settings.personId);
  const me = useWorkspace((s) => personHere(s.workspace.people, personId)?.name ?? null);
  const [step, setStep] = useState<SendStep>('content');
  const [typedName, setTypedName] = useState('');
  const [starting, setStarting] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const { ensureOpen, vaultDialog } = useVault();
  const draftOf = useDraftForPhones({ plan, subject, confirmedBy: me, ensureOpen });
  if (plan.articles.length === 0) return null;

  async function send() {
    if (!account) return;
    if (account.secret === 'locked' && !(await ensureOpen())) return;
    setStarting(true);
    setError(null);
    const { sending } = window.getState();
    await sessions.flushAll();
    const answer = await deliveries.getState().start({
      articleIds: plan.articles.map((article) => article.id),
      editionId: subject.editionId,
      accountId: account.id,
      way,
      manual,
      confirmedBy: me,
      at: wall,
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
    if (next === 'check') prepare.start();
  };
  const { state } = prepare;
  const mayGoOn =
    step === 'account'
      ? account !== null && account.secret !== 'missing'
      : step !== 'check' || mayPass(state);
  const mayPress = !wantsName(plan) || typedName.trim() === account?.name;

  function note(): string {
    if (step !== 'confirm') return t(`note.${step}`);
    return t(`noteOf.${wall ? 'later' : way.kind}`);
  }

  return (
    <FlowFrame
      step={step}
      onStep={starting ? null : (name) => goTo(SEND_STEPS.indexOf(name))}
      onClose={onClose}
      foot={
        <>
          <span className="flow-said" role={error ? 'alert' : undefined}>
            {error ? describeError(t, error).what : note()}
          </span>
          {at > 0 && (
            <Button size="large" disabled={starting} onClick={() => goTo(at - 1)}>
              {t('back')}
            </Button>
          )}
          {step === 'confirm' ? (
            <Button
              size="large"
              look="primary"
              busy={starting}
              disabled={!mayPress}
              onClick={() => void send()}
            >
              {buttonWords(t, way, account?.name ?? '', wall !== null)}
            </Button>
          ) : (
            <Button size="large" look="primary" disabled={!mayGoOn} onClick={() => goTo(at + 1)}>
              {t('next')}
            </Button>
          )}
        </>
      }
    >
      {step === 'content' && <ContentStep plan={plan} />}
      {step === 'account' && <AccountStep plan={plan} />}
      {step === 'check' && (
        <CheckStep
          plan={plan}
          state={state}
          onAgain={prepare.start}
          onBack={(id) => {
            window.getState().showSide('checks');
            list.getState().select(id);
            onClose();
          }}
        />
      )}
      {step === 'preview' && <PreviewStep plan={plan} draftOf={draftOf} />}
      {step === 'confirm' && (
        <ConfirmStep
          plan={plan}
          versionHash={state.kind === 'done' ? state.prepared.versionHash : null}
          inArticles={state.kind === 'done' ? itemsIn(state.prepared, way) : []}
          typedName={typedName}
          onType={setTypedName}
        />
      )}
      {vaultDialog}
    </FlowFrame>
  );
}
