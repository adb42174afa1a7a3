import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames, IconButton } from '../../../ui';

/** The steps of a sending, in order. */
export const SEND_STEPS = ['content', 'account', 'check', 'preview', 'confirm', 'send'] as const;
export type SendStep = (typeof SEND_STEPS)[number];

type FlowFrameProps = {
  step: SendStep;
  /** Goes back to a step that is done; null where there is no way back. */
  onStep: ((step: SendStep) => void) | null;
  onClose: () => void;
  /** What is beside the cross at the top right. */
  hint?: string;
  foot: ReactNode;
  children: ReactNode;
};

/** Head with the steps, room for one step, foot with the ways on and back. */
export function FlowFrame({ step, onStep, onClose, hint, foot, children }: FlowFrameProps) {
  const { t } = useTranslation('send');
  const here = SEND_STEPS.indexOf(step);
  return (
    <>
      <header className="flow-head">
        <h1>{t('title')}</h1>
        <ol className="flow-steps" aria-label={t('steps')}>
          {SEND_STEPS.map((name, index) => (
            <li
              key={name}
              className={classNames(
                'flow-step',
                index < here && 'flow-step-done',
                index === here && 'flow-step-here',
              )}
              aria-current={index === here ? 'step' : undefined}
            >
              {index < here && onStep ? (
                <button type="button" onClick={() => onStep(name)}>
                  <StepNumber index={index} done />
                  {t(`step.${name}`)}
                </button>
              ) : (
                <span>
                  <StepNumber index={index} done={index < here} />
                  {t(`step.${name}`)}
                </span>
              )}
            </li>
          ))}
        </ol>
        <span className="flow-hint">{hint}</span>
        <IconButton icon={X} label={t('close')} onClick={onClose} />
      </header>
      <div className="flow-body">{children}</div>
      <footer className="flow-foot">{foot}</footer>
    </>
  );
}

function StepNumber({ index, done }: { index: number; done: boolean }) {
  return (
    <i className="flow-number num" aria-hidden>
      {done ? '✓' : index + 1}
    </i>
  );
}
