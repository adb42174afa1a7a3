export { FindingList } from './finding-list';
export { ChecksCount } from './panel/checks-count';
export { useLiveChecks } from './live/use-live-checks';
export { ChecksPanel, FindingUnderlines } from './panel/checks-panel';
export { type CheckState, passes, useCheck } from './use-check';
