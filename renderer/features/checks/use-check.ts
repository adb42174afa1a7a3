import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '../../../core/contract/errors';
import type { Finding } from '../../../core/domain/finding';
import type { AccountId, ArticleId } from '../../../core/domain/ids';
import { useStores } from '../../app/stores';
import { useClient } from '../../ipc';

export type CheckState =
  | { kind: 'running' }
  | { kind: 'failed'; error: AppError }
  | { kind: 'done'; findings: Finding[] };

/** One run of the check; an answer belongs to the run that asked for it. */
type Run = { articleId: ArticleId; accountId: AccountId };

/** The pre-flight check of an article for an account, on what is written down when it is asked for. */
export function useCheck(articleId: ArticleId, accountId: AccountId | null) {
  const client = useClient();
  const { desk } = useStores();
  const [run, setRun] = useState<Run | null>(null);
  const [answered, setAnswered] = useState<{ run: Run; state: CheckState } | null>(null);

  useEffect(() => {
    if (!run) return undefined;
    let wanted = true;
    void (async () => {
      await desk.getState().session?.flush();
      const answer = await client.call('deliveries.check', run);
      if (!wanted) return;
      const state: CheckState = answer.ok
        ? { kind: 'done', findings: answer.value }
        : { kind: 'failed', error: answer.error };
      setAnswered({ run, state });
    })();
    return () => {
      wanted = false;
    };
  }, [client, desk, run]);

  const start = useCallback(() => {
    if (accountId) setRun({ articleId, accountId });
  }, [articleId, accountId]);
  const state: CheckState = answered && answered.run === run ? answered.state : { kind: 'running' };
  // What the run before found, to be shown while the next one is under way.
  const last =
    answered?.state.kind === 'done' && answered.run.accountId === accountId
      ? answered.state.findings
      : null;
  return { state, last, start };
}

/** Whether a check lets the sending go on. */
export function passes(state: CheckState): boolean {
  return state.kind === 'done' && !state.findings.some((f) => f.severity === 'error');
}
