import { defaultTheme, findTheme } from '.';
import type { Theme } from './theme';

/**
 * The theme of an article: the one its meta names (`ArticleMeta.theme`), else the default. The
 * preview, the sending, the clipboard and the exports all ask here, so that they agree.
 */
export function themeOfArticle(meta: { readonly theme: string }): Theme {
  return findTheme(meta.theme) ?? defaultTheme;
}
