export { type ArticleRendering, createArticleRenderer } from './article-rendering';
export { type PreviewArticle, PreviewPanel } from './preview-panel';
