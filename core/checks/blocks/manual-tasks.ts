import { manualTasks } from '../../document/manual-tasks';
import type { Rule } from '../rule';

/** What the API cannot put into an article: the publisher has to add it in WeChat's editor. */
export const checkManualTasks: Rule = ({ document }) =>
  manualTasks(document).map(({ kind, label, blockIndex }) => ({
    rule: `manual-${kind}`,
    severity: 'warning',
    params: { label },
    place: { kind: 'block', path: [blockIndex], quote: label },
  }));
