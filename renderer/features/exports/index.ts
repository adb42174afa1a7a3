export { ExportDialogs } from './export-dialogs';
export { ExportMenu } from './export-menu';
