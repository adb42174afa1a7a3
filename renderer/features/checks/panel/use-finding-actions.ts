import { useMemo } from 'react';
import type { Finding, FindingPlace } from '../../../../core/domain/finding';
import { findingKey } from '../../../../core/domain/finding';
import { useDesk, useStores } from '../../../app/stores';
import { applyFixes, CHANGE_META_COMMAND, goToPlace } from '../../../editor';
import { liveMeta } from '../../../editor/meta/article-meta';
import type { DocumentSession } from '../../../editor/session/document-session';

/** What can be done with findings. */
export type FindingActions = {
  /** Whether the article can be changed now. */
  editable: boolean;
  goTo(place: FindingPlace): void;
  /** Makes the fixes, as one step that undo takes back. */
  fix(findings: readonly Finding[]): void;
  /** Leaves findings as they are; undo brings them back. */
  ignore(findings: readonly Finding[]): void;
  /** Brings back those that were left. */
  recall(findings: readonly Finding[]): void;
};

/** The {@link FindingActions} for the article on the desk. */
export function useFindingActions(session: DocumentSession): FindingActions {
  const { window: shown } = useStores();
  const editor = useDesk((s) => s.editor);
  const editable = useDesk((s) => s.editable) && editor !== null && editor.isEditable();
  return useMemo(() => {
    const metaOf = () => liveMeta(session.doc).get();
    const setIgnored = (ignoredFindings: string[]) =>
      editor?.dispatchCommand(CHANGE_META_COMMAND, { change: { ignoredFindings } });
    return {
      editable,
      goTo(place) {
        if (place.kind !== 'field') {
          if (editor) goToPlace(editor, place);
          return;
        }
        if (place.field === 'cover' || place.field === 'sourceUrl')
          shown.getState().showSide('info');
        // The panel with the field may only now come into the page.
        requestAnimationFrame(() => focusField(place));
      },
      fix(findings) {
        if (!editor) return;
        if (findings.every(({ fix }) => fix?.kind !== 'html')) {
          applyFixes(editor, metaOf(), findings);
          return;
        }
        void import('../../../../core/import/foreign/styled/edit-styled').then(({ editStyled }) =>
          applyFixes(editor, metaOf(), findings, editStyled),
        );
      },
      ignore(findings) {
        const keys = findings.map(findingKey);
        setIgnored([...new Set([...metaOf().ignoredFindings, ...keys])]);
      },
      recall(findings) {
        const keys = new Set(findings.map(findingKey));
        setIgnored(metaOf().ignoredFindings.filter((key) => !keys.has(key)));
      },
    };
  }, [session, shown, editor, editable]);
}

function focusField({ field, words }: Extract<FindingPlace, { kind: 'field' }>): void {
  const target = document.querySelector<HTMLElement>(`[data-field="${field}"]`);
  target?.focus();
  if (target instanceof HTMLTextAreaElement && words) {
    target.setSelectionRange(words.start, words.end);
  }
}
