export { AccountDialog } from './account-dialog';
export { AccountList } from './account-list';
export { AccountName } from './account-name';
export { useVault } from './use-vault';
