export { type ArticleRendering, createArticleRenderer } from './article-rendering';
export type { PreviewArticle } from './article-phone';
export { PreviewPanel } from './preview-panel';
