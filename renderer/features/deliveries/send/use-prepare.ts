import { useCallback, useEffect, useState } from 'react';
import type { CallOutput } from '../../../../core/contract/calls';
import type { AppError } from '../../../../core/contract/errors';
import type { ManualItem } from '../../../../core/domain/delivery';
import type { Way } from '../../../../core/domain/way';
import { useClient } from '../../../ipc';
import { useDocumentSessions } from '../../../editor/session/sessions-context';
import type { SendPlan } from './send-plan';

export type Prepared = CallOutput<'deliveries.prepare'>;
export type PrepareState =
  | { kind: 'running' }
  | { kind: 'failed'; error: AppError }
  | { kind: 'done'; prepared: Prepared };

/** Looks at the articles of a plan as they are written down now: findings, and the version's hash. */
export function usePrepare(plan: SendPlan) {
  const client = useClient();
  const sessions = useDocumentSessions();
  const [run, setRun] = useState<{
    ids: SendPlan['articles'];
    account: SendPlan['account'];
  } | null>(null);
  const [answered, setAnswered] = useState<{ run: object; state: PrepareState } | null>(null);
  useEffect(() => {
    if (!run?.account) return undefined;
    const accountId = run.account.id;
    let wanted = true;
    void (async () => {
      await sessions.flushAll();
      const articleIds = run.ids.map((article) => article.id);
      const answer = await client.call('deliveries.prepare', { articleIds, accountId });
      if (!wanted) return;
      setAnswered({
        run,
        state: answer.ok
          ? { kind: 'done', prepared: answer.value }
          : { kind: 'failed', error: answer.error },
      });
    })();
    return () => {
      wanted = false;
    };
  }, [client, sessions, run]);
  const { articles, account } = plan;
  const start = useCallback(() => setRun({ ids: articles, account }), [articles, account]);
  const state: PrepareState =
    answered && answered.run === run ? answered.state : { kind: 'running' };
  return { state, start };
}

/** Whether what was found lets the sending go on. */
export function mayPass(state: PrepareState): boolean {
  return state.kind === 'done' && state.prepared.versionHash !== null;
}

/** What the articles themselves put on the checklist: before it goes to readers, not for a draft. */
export function itemsIn(prepared: Prepared, way: Way): ManualItem[] {
  return way.kind === 'draft' ? [] : prepared.articles.flatMap(({ manual }) => manual);
}
