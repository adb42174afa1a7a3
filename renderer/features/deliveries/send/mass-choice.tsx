import { LockOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../../core/contract/calls';
import type { Account } from '../../../../core/domain/account';
import { type MassAllowance, mayMassSend } from '../../../../core/domain/allowance';
import type { Audience, Way } from '../../../../core/domain/way';
import { describeError } from '../../../i18n/describe-error';
import { useFormat } from '../../../i18n/format';
import { useClient } from '../../../ipc';
import { Button, Note, Segmented, Select, Switch } from '../../../ui';
import { MassWords, useVault } from '../../accounts';

type MassWay = Extract<Way, { kind: 'mass' }>;
type MassChoiceProps = {
  way: MassWay;
  account: Account;
  onChange: (change: { way: MassWay }) => void;
};

/** To whom a mass send goes, what is left of the allowance, what happens with reprints. */
export function MassChoice({ way, account, onChange }: MassChoiceProps) {
  const { t } = useTranslation('send');
  const format = useFormat();
  const client = useClient();
  const [mass, setMass] = useState<MassAllowance | null>(null);
  const [tags, setTags] = useState<CallOutput<'tags.list'>>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { ensureOpen, vaultDialog } = useVault();
  const locked = account.secret === 'locked';
  useEffect(() => {
    if (locked) return undefined;
    let wanted = true;
    void (async () => {
      const [allowance, list] = await Promise.all([
        client.call('quota.mass', { accountId: account.id, askWechat: true }),
        client.call('tags.list', { accountId: account.id }),
      ]);
      if (!wanted) return;
      setMass(allowance.ok ? allowance.value : null);
      setTags(list.ok ? list.value : []);
      setTrouble(list.ok ? null : describeError(t, list.error).what);
    })();
    return () => {
      wanted = false;
    };
  }, [client, account.id, locked, t]);

  const { audience } = way;
  const largest = tags.toSorted((a, b) => b.count - a.count)[0];
  const chosen = audience.kind === 'tag' ? tags.find(({ id }) => id === audience.tagId) : undefined;
  const setAudience = (next: MassWay['audience']) => onChange({ way: { ...way, audience: next } });
  const toTag = (id: string) => {
    const tag = tags.find((other) => String(other.id) === id);
    if (tag) setAudience({ kind: 'tag', tagId: tag.id, tagName: tag.name });
  };
  return (
    <div className="flow-mass">
      {locked && (
        <Note
          tone="amber"
          actions={
            <Button size="small" icon={LockOpen} onClick={() => void ensureOpen()}>
              {t('accounts:lock.unlock')}
            </Button>
          }
        >
          {t('way.locked')}
        </Note>
      )}
      {vaultDialog}
      {mass && !locked && <WhatIsLeft mass={mass} audience={audience.kind} />}
      <div className="field-line">
        <span>{t('way.audience')}</span>
        <Segmented
          label={t('way.audience')}
          value={audience.kind}
          options={[
            { value: 'all', label: t('way.all') },
            ...(tags.length > 0 ? [{ value: 'tag' as const, label: t('way.tag') }] : []),
          ]}
          onChange={(kind) =>
            kind === 'all' ? setAudience({ kind: 'all' }) : toTag(String(largest?.id))
          }
        />
      </div>
      {trouble && <p className="flow-lead">{trouble}</p>}
      {audience.kind === 'tag' && (
        <Select
          label={t('way.chooseTag')}
          value={String(audience.tagId)}
          options={tags.map((tag) => ({
            value: String(tag.id),
            label: t('way.tagCount', { name: tag.name, count: format.number(tag.count) }),
          }))}
          onChange={toTag}
        />
      )}
      {chosen?.count === 0 && <Note tone="amber">{t('way.tagEmpty')}</Note>}
      <Switch
        label={t('way.reprint')}
        hint={t('way.reprintHint')}
        checked={way.ignoreReprint}
        onChange={(ignoreReprint) => onChange({ way: { ...way, ignoreReprint } })}
      />
    </div>
  );
}

/** The allowance in words; a warning when WeChat would refuse one more. */
function WhatIsLeft({ mass, audience }: { mass: MassAllowance; audience: Audience['kind'] }) {
  const { t } = useTranslation('send');
  if (mayMassSend(mass, audience)) {
    return (
      <Note tone="lapis">
        <MassWords mass={mass} />
      </Note>
    );
  }
  return (
    <Note tone="accent" alert title={t('way.spent')}>
      <MassWords mass={mass} />
    </Note>
  );
}
