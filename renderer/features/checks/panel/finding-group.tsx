import { ChevronRight, EyeOff, WandSparkles } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Finding, quoteOfPlace } from '../../../../core/domain/finding';
import { Button, classNames, IconButton } from '../../../ui';
import { SEVERITY_ICONS } from '../finding-list';
import type { FindingGroup } from '../group-findings';
import type { FindingActions } from './use-finding-actions';

/** So many of one kind are shown at once; the rest when asked for. */
const SHOWN = 5;

type GroupProps = { group: FindingGroup; actions: FindingActions };

/** Findings of one rule: what it is, where, and what can be done about all of them. */
export function FindingGroupView({ group, actions }: GroupProps) {
  const { t } = useTranslation('checks');
  const [open, setOpen] = useState(true);
  const [all, setAll] = useState(false);
  const id = useId();
  const { rule, severity, findings } = group;
  const Icon = SEVERITY_ICONS[severity];
  const fixable = findings.filter(({ fix }) => fix !== undefined);
  const shown = all ? findings : findings.slice(0, SHOWN);
  const name = t(`names.${rule}`);
  return (
    <li className={classNames('check-group', `finding-${severity}`)}>
      <div className="check-head">
        <button
          type="button"
          className="check-name"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight aria-hidden size={14} className={classNames(open && 'check-turned')} />
          <Icon aria-hidden size={16} strokeWidth={1.8} />
          <span>{name}</span>
          <span className="check-count num">{findings.length}</span>
        </button>
        {actions.editable && fixable.length > 1 && (
          <Button
            size="small"
            look="quiet"
            icon={WandSparkles}
            onClick={() => actions.fix(fixable)}
          >
            {t('panel.fixAll')}
          </Button>
        )}
        {actions.editable && severity !== 'error' && findings.length > 1 && (
          <IconButton
            icon={EyeOff}
            label={t('panel.ignoreAll', { name })}
            onClick={() => actions.ignore(findings)}
          />
        )}
      </div>
      <ul id={id} className="check-rows" hidden={!open}>
        {shown.map((finding, index) => (
          <FindingRow key={keyOf(finding, index)} finding={finding} actions={actions} />
        ))}
        {shown.length < findings.length && (
          <li>
            <Button size="small" look="quiet" onClick={() => setAll(true)}>
              {t('panel.showAll', { count: findings.length })}
            </Button>
          </li>
        )}
      </ul>
    </li>
  );
}

function keyOf({ rule, place }: Finding, index: number): string {
  return `${rule} ${index} ${place && place.kind !== 'field' ? place.path.join('.') : ''}`;
}

type RowProps = { finding: Finding; actions: FindingActions };

function FindingRow({ finding, actions }: RowProps) {
  const { t } = useTranslation('checks');
  const { rule, severity, params, place, fix } = finding;
  const quote = quoteOfPlace(place);
  const sentence = t(rule, params ?? {});
  return (
    <li className="check-row">
      {place ? (
        <button type="button" className="check-words" onClick={() => actions.goTo(place)}>
          {sentence}
          {quote !== '' && !sentence.includes(quote) && <q className="check-quote">{quote}</q>}
        </button>
      ) : (
        <p className="check-words selectable">{sentence}</p>
      )}
      {actions.editable && (fix || severity !== 'error') && (
        <div className="check-actions">
          {fix && (
            <Button size="small" onClick={() => actions.fix([finding])}>
              {t(`panel.fix.${fix.kind}`)}
            </Button>
          )}
          {severity !== 'error' && (
            <Button size="small" look="quiet" onClick={() => actions.ignore([finding])}>
              {t('panel.ignore')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
