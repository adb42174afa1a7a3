import { useTranslation } from 'react-i18next';
import { type ManualItem, manualItemSchema } from '../../../../core/domain/delivery';
import type { Way } from '../../../../core/domain/way';
import { resolveWallTime } from '../../../../core/schedule/resolve';
import { useFormat } from '../../../i18n/format';
import { Field, Note, TextInput } from '../../../ui';
import { ApprovalPanel } from './approval-panel';
import { PlanCard } from './plan-card';
import type { SendPlan } from './send-plan';

type ConfirmStepProps = {
  plan: SendPlan;
  versionHash: string | null;
  /** Items of the checklist that stand in the articles: they cannot be left out. */
  inArticles: readonly ManualItem[];
  typedName: string;
  onType: (name: string) => void;
};

/** Whether the name of the account has to be typed: what goes to real readers. */
export function wantsName({ account, way }: SendPlan): boolean {
  return account !== null && !account.sandbox && way.kind !== 'draft';
}

const POINTS: Record<Way['kind'], readonly string[]> = {
  draft: ['freeze', 'draftOnly', 'once'],
  publish: ['freeze', 'silent', 'cancel', 'once'],
  mass: ['freeze', 'loud', 'cancelMass', 'once'],
};

/** What pressing the button does, said before it is pressed. */
export function ConfirmStep(props: ConfirmStepProps) {
  const { plan, versionHash, inArticles, typedName, onType } = props;
  const { t } = useTranslation('send');
  const format = useFormat();
  const { account, way, at, manual, choose } = plan;
  const time = at ? format.dayTime(resolveWallTime(at).atMs) : '';
  const name = account?.name ?? '';
  const tick = (item: ManualItem, on: boolean) =>
    choose({ manual: on ? [...manual, item] : manual.filter((other) => other !== item) });
  return (
    <div className="flow-two">
      <section>
        <h2>{t(`confirm.headingOf.${way.kind}`, { name })}</h2>
        <p className="flow-lead">{t('confirm.lead')}</p>
        {account?.sandbox ? (
          <Note tone="plum" title={t('confirm.sandboxTitle')}>
            {t('confirm.sandbox')}
          </Note>
        ) : (
          <Note tone="amber" title={t('confirm.realTitle')}>
            {t(`confirm.realOf.${way.kind}`)}
          </Note>
        )}
        {way.kind !== 'draft' && <ApprovalPanel plan={plan} versionHash={versionHash} />}
        {wantsName(plan) && (
          <div className="flow-typed">
            <Field label={t('confirm.typeName', { name })}>
              {(ids) => (
                <TextInput
                  {...ids}
                  autoComplete="off"
                  value={typedName}
                  onChange={(event) => onType(event.target.value)}
                />
              )}
            </Field>
          </div>
        )}
        <ul className="flow-points">
          {at && (
            <li>
              <b>{t('confirm.laterTitle', { time })}</b>
              {t('confirm.later')}
            </li>
          )}
          {POINTS[way.kind].map((point) => (
            <li key={point}>
              <b>{t(`confirm.${point}Title`)}</b>
              {t(`confirm.${point}`)}
            </li>
          ))}
        </ul>
        <fieldset className="flow-manual">
          <legend>{t('manual.heading')}</legend>
          <p>
            {t('manual.words')}
            {inArticles.length > 0 && t('manual.inArticles')}
          </p>
          {manualItemSchema.options.map((item) => (
            <label key={item}>
              <input
                type="checkbox"
                checked={manual.includes(item) || inArticles.includes(item)}
                disabled={inArticles.includes(item)}
                onChange={(event) => tick(item, event.currentTarget.checked)}
              />
              {t(`manual.item.${item}`)}
            </label>
          ))}
        </fieldset>
      </section>
      <PlanCard plan={plan} />
    </div>
  );
}
