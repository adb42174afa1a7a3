export { ArticleList } from './article-list';
export { ImportDialogs } from './import-dialogs';
export { StatusTag } from './status-tag';
