import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../../core/domain/finding';
import { useChecks, useDesk, useStores, useWindow } from '../../../app/stores';
import { underline, useArticleMeta } from '../../../editor';
import type { DocumentSession } from '../../../editor/session/document-session';
import { Button, Spinner, Switch } from '../../../ui';
import { NothingFound } from '../finding-list';
import { countBySeverity, groupFindings, partIgnored } from '../group-findings';
import { FindingGroupView } from './finding-group';
import { type FindingActions, useFindingActions } from './use-finding-actions';
import { WordListsButton } from './word-lists-button';
import './checks-panel.css';

/** What the check found in the article on the desk; follows the writing. */
export function ChecksPanel({ session }: { session: DocumentSession }) {
  const { t } = useTranslation('checks');
  const findings = useChecks((s) => s.findings);
  const layout = useChecks((s) => s.layout);
  const [{ ignoredFindings }] = useArticleMeta(session.doc);
  const actions = useFindingActions(session);
  const { open, ignored } = useMemo(
    () => partIgnored([...(findings ?? []), ...layout], ignoredFindings),
    [findings, layout, ignoredFindings],
  );
  if (!findings) {
    return (
      <p className="checks-busy">
        <Spinner /> {t('panel.checking')}
      </p>
    );
  }
  return (
    <div className="checks">
      <ChecksHead open={open} actions={actions} />
      {open.length === 0 ? (
        <NothingFound />
      ) : (
        <ul className="check-groups">
          {groupFindings(open).map((group) => (
            <FindingGroupView
              key={`${group.severity} ${group.rule}`}
              group={group}
              actions={actions}
            />
          ))}
        </ul>
      )}
      {ignored.length > 0 && <Ignored findings={ignored} actions={actions} />}
    </div>
  );
}

function ChecksHead({ open, actions }: { open: readonly Finding[]; actions: FindingActions }) {
  const { t } = useTranslation('checks');
  const stale = useChecks((s) => s.stale);
  const underlined = useWindow((s) => s.info.settings.underlineFindings);
  const saveSettings = useWindow((s) => s.saveSettings);
  const counts = countBySeverity(open);
  const fixable = open.filter(({ fix }) => fix !== undefined);
  return (
    <div className="checks-head">
      <output className="checks-sum num" aria-busy={stale}>
        {t('panel.sum', counts)}
      </output>
      {actions.editable && fixable.length > 0 && (
        <Button size="small" onClick={() => actions.fix(fixable)}>
          {t('panel.fixEverything', { count: fixable.length })}
        </Button>
      )}
      <WordListsButton />
      <Switch
        label={t('panel.underline')}
        checked={underlined}
        onChange={(underlineFindings) => void saveSettings({ underlineFindings })}
      />
    </div>
  );
}

function Ignored({ findings, actions }: { findings: Finding[]; actions: FindingActions }) {
  const { t } = useTranslation('checks');
  return (
    <details className="checks-ignored">
      <summary>{t('panel.ignored', { count: findings.length })}</summary>
      <ul>
        {findings.map((finding, index) => (
          // The same words may be left in several places.
          <li key={`${finding.rule} ${String(index)}`} className="check-row">
            <p className="check-words selectable">{t(finding.rule, finding.params ?? {})}</p>
            {actions.editable && (
              <Button size="small" look="quiet" onClick={() => actions.recall([finding])}>
                {t('panel.recall')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Underlines on the paper what the check is about, wherever the panel is. */
export function FindingUnderlines({ session }: { session: DocumentSession }) {
  const { checks } = useStores();
  const editor = useDesk((s) => s.editor);
  const underlined = useWindow((s) => s.info.settings.underlineFindings);
  const findings = useChecks((s) => s.findings);
  const [{ ignoredFindings }] = useArticleMeta(session.doc);
  useEffect(() => {
    if (!editor || !underlined || !findings) return undefined;
    return underline(editor, partIgnored(findings, ignoredFindings).open);
  }, [editor, underlined, findings, ignoredFindings, checks]);
  return null;
}
