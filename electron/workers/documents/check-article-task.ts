export { checkArticle } from '../../../core/checks/check-article';
export { checkInputOf } from '../../../core/checks/check-task';
