import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Abilities, abilitySchema } from '../../../core/domain/account';
import { useFormat } from '../../i18n/format';
import { Tooltip } from '../../ui';
import './account-abilities.css';

const ICONS = { yes: CircleCheck, no: CircleX, unknown: CircleHelp };

/** What an account may do, as plain yes or no, with the reason behind a no. */
export function AccountAbilities({ abilities }: { abilities: Abilities | null }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  if (!abilities) return <p className="abilities-none">{t('neverChecked')}</p>;
  return (
    <div className="abilities">
      <ul aria-label={t('abilities')}>
        {abilitySchema.options.map((ability) => {
          const answer = abilities[ability];
          const Icon = ICONS[answer];
          const words = `${t(`ability.${ability}`)} ${t(`answer.${answer}`)}`;
          const item = (
            <li key={ability} className={`ability ability-${answer}`}>
              <Icon aria-hidden size={14} />
              {words}
            </li>
          );
          if (answer === 'yes') return item;
          return (
            <Tooltip key={ability} words={t(`abilityWhy.${answer}`)}>
              {item}
            </Tooltip>
          );
        })}
      </ul>
      {abilities.publish === 'no' && <p className="abilities-why">{t('abilityWhy.no')}</p>}
      <p className="abilities-when num">
        {t('checkedAt', { time: format.dayTime(abilities.checkedAtMs) })}
      </p>
    </div>
  );
}
