import { Copy, Ellipsis, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../core/domain/edition';
import { useAccounts, useStores } from '../../app/stores';
import { useFormat } from '../../i18n/format';
import { Button, IconButton, Menu, MenuItem, MenuSeparator, Select } from '../../ui';
import { ArticlePicker } from './article-picker';
import { ComposerDrag } from './composer-drag';
import { EditionFindings } from './edition-findings';
import { PushPreview } from './push-preview';
import { SlotList } from './slot-list';
import { useEditionParts } from './use-edition';

/** One edition: its articles in order, what readers will see of them, what is not right yet. */
export function EditionComposer({ edition }: { edition: Edition }) {
  const { t } = useTranslation('editions');
  const { window } = useStores();
  const { articles, account, findings } = useEditionParts(edition);
  const blocked = findings.some((finding) => finding.severity === 'error');
  return (
    <ComposerDrag edition={edition}>
      <div className="composer">
        <ComposerHead edition={edition} />
        <div className="composer-body">
          <div className="composer-work">
            <SlotList edition={edition} articles={articles} findings={findings} />
            <ArticlePicker edition={edition} />
          </div>
          <div className="composer-aside">
            <PushPreview articles={articles} account={account?.name ?? null} />
            <EditionFindings findings={findings} />
            <Button
              look="primary"
              size="large"
              icon={Send}
              className="composer-send"
              disabled={blocked}
              onClick={() =>
                window.getState().setSending({ kind: 'edition', editionId: edition.id })
              }
            >
              {t('send')}
            </Button>
          </div>
        </div>
      </div>
    </ComposerDrag>
  );
}

function ComposerHead({ edition }: { edition: Edition }) {
  const { t } = useTranslation('editions');
  const format = useFormat();
  const { editions } = useStores();
  const accounts = useAccounts((s) => s.accounts) ?? [];
  const [name, setName] = useState(edition.name);
  const options = accounts.map(({ id, name: label }) => ({ value: id, label }));
  return (
    <header className="composer-head">
      <input
        className="composer-name"
        aria-label={t('name')}
        placeholder={t('untitled', { day: format.day(edition.createdAtMs) })}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => editions.getState().rename(edition.id, name.trim())}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      <Select
        label={t('account')}
        placeholder={t('chooseAccount')}
        value={edition.accountId ?? ''}
        options={options}
        onChange={(id) => {
          const found = accounts.find((account) => account.id === id);
          if (found) editions.getState().setAccount(edition.id, found.id);
        }}
      />
      <Menu trigger={<IconButton icon={Ellipsis} label={t('more')} />}>
        <MenuItem icon={Copy} onSelect={() => editions.getState().copy(edition.id, null)}>
          {t('duplicate')}
        </MenuItem>
        {accounts
          .filter((account) => account.id !== edition.accountId)
          .map((account) => (
            <MenuItem
              key={account.id}
              icon={Copy}
              onSelect={() => editions.getState().copy(edition.id, account.id)}
            >
              {t('copyTo', { name: account.name })}
            </MenuItem>
          ))}
        <MenuSeparator />
        <MenuItem icon={Trash2} danger onSelect={() => editions.getState().remove(edition.id)}>
          {t('remove')}
        </MenuItem>
      </Menu>
    </header>
  );
}
