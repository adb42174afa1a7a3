import { type LayoutFacts, layoutFactsSchema } from '../../core/checks/structure/layout/facts';
import { createHiddenPage } from '../hidden-page/hidden-page';

/** No article takes so long to lay out unless something is wrong with it. */
const TIMEOUT_MS = 30_000;

/** Lays articles out and measures them, in a page that nobody sees. */
export type LayoutPage = {
  /** Measures the HTML of an article; rejects when the page ends or takes too long. */
  measure(html: string): Promise<LayoutFacts>;
  close(): void;
};

/**
 * Makes a {@link LayoutPage}. Its page is one of the application's own (`measure.html`); the article is
 * only data to it.
 * @param address where `measure.html` is.
 */
export function createLayoutPage(address: string): LayoutPage {
  const page = createHiddenPage({
    preferences: {},
    open: (opened) => opened.loadURL(address),
    timeoutMs: TIMEOUT_MS,
  });
  return {
    measure: (html) =>
      page.use(async (opened) => {
        // JSON is JavaScript: the article arrives as a string, whatever is in it.
        const facts: unknown = await opened.executeJavaScript(
          `measureArticle(${JSON.stringify(html)})`,
        );
        return layoutFactsSchema.parse(facts);
      }),
    close: page.close,
  };
}
