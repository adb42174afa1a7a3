import { AppFailure, appError } from '../../core/contract/errors';
import { type Approval, approvalSchema } from '../../core/domain/approval';
import type { Way } from '../../core/domain/way';
import { approvals } from '../../core/workspace/workspace';
import type { WorkspaceDocument } from './workspace';

/** The consents of second persons, kept in the workspace document. */
export type Approvals = {
  add(given: { versionHash: string } & Pick<Approval, 'personId' | 'personName'>): Approval;
  /** Throws `approval-missing` when the team's rules want a consent that nobody else has given. */
  assertMayStart(start: { versionHash: string; way: Way; confirmedBy: string | null }): void;
};

/** Makes {@link Approvals} over the workspace document. */
export function createApprovals(workspace: WorkspaceDocument, now: () => number): Approvals {
  return {
    add({ versionHash, personId, personName }) {
      const approval = approvalSchema.parse({ id: versionHash, personId, personName, atMs: now() });
      workspace.change((doc) => approvals.put(doc, approval));
      return approval;
    },
    assertMayStart({ versionHash, way, confirmedBy }) {
      const { policy, approvals: given } = workspace.read();
      // Nobody meets what lies in the draft box.
      if (!policy.secondApproval || way.kind === 'draft') return;
      const approval = given.find((other) => other.id === versionHash);
      if (approval === undefined || approval.personName === confirmedBy) {
        throw new AppFailure(appError('approval-missing'));
      }
    },
  };
}
