import { RadioGroup } from 'radix-ui';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../../core/domain/account';
import type { Way } from '../../../../core/domain/way';
import { resolveWallTime, wallTimeAt } from '../../../../core/schedule/resolve';
import { Note, Switch } from '../../../ui';
import { WhenPicker, systemZone } from '../../schedule';
import { CopyOut } from './copy-out';
import { MassChoice } from './mass-choice';
import { MassClashNote } from './mass-clash-note';
import { offeredWays } from './offered-ways';
import type { SendPlan } from './send-plan';

const HOUR_MS = 3600_000;
const toAll: Way = { kind: 'mass', audience: { kind: 'all' }, ignoreReprint: false };

/** How it goes out; what the account cannot do is there with the reason. */
export function WayChoice({ plan, account }: { plan: SendPlan; account: Account }) {
  const { t } = useTranslation('send');
  const heading = useId();
  const { way, at, choose } = plan;
  const offered = offeredWays(account);
  const pick = (kind: string) => {
    if (kind === 'mass') choose({ way: way.kind === 'mass' ? way : toAll });
    else if (kind === 'publish' || kind === 'draft') choose({ way: { kind } });
  };
  return (
    <div className="flow-ways">
      <h3 id={heading}>{t('way.heading')}</h3>
      <RadioGroup.Root
        className="flow-accounts"
        aria-labelledby={heading}
        value={way.kind}
        onValueChange={pick}
      >
        {offered.map(({ kind, reason }) => (
          <RadioGroup.Item
            key={kind}
            value={kind}
            className="flow-account"
            disabled={reason !== null}
          >
            <span className="flow-radio" aria-hidden />
            <span className="flow-account-words">
              {t(`way.name.${kind}`)}
              <small>{reason ? t(`way.reason.${reason}`) : t(`way.words.${kind}`)}</small>
            </span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      {way.kind === 'mass' && <MassChoice way={way} account={account} onChange={choose} />}
      {way.kind === 'draft' && offered.some((other) => other.reason !== null) && (
        <Note tone="lapis" title={t('way.byHandTitle')}>
          <ol className="flow-by-hand">
            {(['open', 'look', 'publish'] as const).map((step) => (
              <li key={step}>{t(`way.byHand.${step}`)}</li>
            ))}
          </ol>
          <CopyOut plan={plan} accountId={account.id} />
        </Note>
      )}
      {way.kind !== 'draft' && (
        <>
          <Switch
            label={t('way.later')}
            hint={t('way.laterHint')}
            checked={at !== null}
            onChange={(later) =>
              choose({ at: later ? wallTimeAt(Date.now() + HOUR_MS, systemZone()) : null })
            }
          />
          {at && <WhenPicker value={at} onChange={(wall) => choose({ at: wall })} />}
          {at && way.kind === 'mass' && (
            <MassClashNote
              account={account}
              audience={way.audience.kind}
              atMs={resolveWallTime(at).atMs}
            />
          )}
        </>
      )}
    </div>
  );
}
