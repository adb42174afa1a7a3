import type { WorkspaceDocument } from '../../workspace/workspace';
import type { CallHandlers } from '../dispatch';

/** Calls about the workspace document. */
export function workspaceHandlers(
  workspace: WorkspaceDocument,
): Pick<CallHandlers, 'workspace.open' | 'workspace.append'> {
  return {
    'workspace.open': () => ({ update: workspace.open() }),
    'workspace.append': ({ update }) => {
      workspace.append(update);
      return undefined;
    },
  };
}
