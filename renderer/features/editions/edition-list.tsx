import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../core/domain/edition';
import type { EditionId } from '../../../core/domain/ids';
import { useAccounts, useArticles, useDeliveries, useSchedules, useStores } from '../../app/stores';
import { useFormat } from '../../i18n/format';
import { classNames } from '../../ui';
import { EditionStateTag } from './edition-state-tag';
import { EDITION_GROUPS, editionState, groupOf } from './edition-state';

type EditionListProps = { editions: readonly Edition[]; selectedId: EditionId | null };

/** The editions by where they stand: those that wait, those on their way, those that are out. */
export function EditionList({ editions, selectedId }: EditionListProps) {
  const { t } = useTranslation('editions');
  const deliveries = useDeliveries((s) => s.deliveries);
  const schedules = useSchedules((s) => s.schedules);
  const missed = new Set(
    schedules?.flatMap(({ state, deliveryId }) => (state === 'missed' ? [deliveryId] : [])),
  );
  const known = (deliveries ?? []).map((delivery) => ({
    ...delivery,
    missed: missed.has(delivery.id),
  }));
  const stated = editions.map((edition) => ({ edition, state: editionState(edition, known) }));
  return EDITION_GROUPS.map((group) => {
    const members = stated.filter(({ state }) => groupOf(state) === group);
    return members.length === 0 ? null : (
      <section key={group} className="editions-group">
        <h2>{t(`group.${group}`)}</h2>
        <ul>
          {members.map(({ edition, state }) => (
            <EditionRow
              key={edition.id}
              edition={edition}
              state={state}
              selected={edition.id === selectedId}
            />
          ))}
        </ul>
      </section>
    );
  });
}

type EditionRowProps = {
  edition: Edition;
  state: ReturnType<typeof editionState>;
  selected: boolean;
};

function EditionRow({ edition, state, selected }: EditionRowProps) {
  const { t } = useTranslation('editions');
  const format = useFormat();
  const { editions } = useStores();
  const account = useAccounts((s) => s.accounts?.find((a) => a.id === edition.accountId)?.name);
  const head = useArticles((s) => s.articles?.find((a) => a.id === edition.articleIds[0])?.title);
  return (
    <li>
      <button
        type="button"
        className={classNames('edition-row', selected && 'edition-row-selected')}
        aria-current={selected || undefined}
        onClick={() => editions.getState().select(edition.id)}
      >
        <span className="edition-row-name">
          {edition.name.trim() || t('untitled', { day: format.day(edition.createdAtMs) })}
        </span>
        <span className="edition-row-head">
          {head?.trim() || t(edition.articleIds.length === 0 ? 'noArticles' : 'articles:untitled')}
        </span>
        <span className="edition-row-meta">
          <EditionStateTag state={state} />
          <span>{t('count', { count: edition.articleIds.length })}</span>
          {account && <span className="edition-row-account">{account}</span>}
        </span>
      </button>
    </li>
  );
}
