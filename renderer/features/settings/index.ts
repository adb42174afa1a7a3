export { BackupList } from './backup-list';
export { SettingsView } from './settings-view';
