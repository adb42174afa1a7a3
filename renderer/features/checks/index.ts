export { FindingList } from './finding-list';
export { type CheckState, passes, useCheck } from './use-check';
