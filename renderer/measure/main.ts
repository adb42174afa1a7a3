import { measureArticle } from './measure-article';

// Main calls it by this name in a page that nobody sees; see electron/layout.
Object.defineProperty(globalThis, 'measureArticle', { value: measureArticle });
