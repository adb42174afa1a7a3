export { AccountDialog } from './account-dialog';
export { AccountList } from './account-list';
export { AccountName } from './account-name';
export { AccountAbilities } from './account-abilities';
export { MassWords } from './account-usage';
export { LockSection } from './lock-section';
export { RefusedAddress } from './refused-address';
export { useVault } from './use-vault';
