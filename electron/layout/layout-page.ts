import { WebContentsView } from 'electron';
import { type LayoutFacts, layoutFactsSchema } from '../../core/checks/structure/layout/facts';

/** The hidden page goes when it was not needed for so long. */
const IDLE_MS = 60_000;
/** No article takes so long to lay out unless something is wrong with it. */
const TIMEOUT_MS = 30_000;

/** Lays articles out and measures them, in a page that nobody sees. */
export type LayoutPage = {
  /** Measures the HTML of an article; rejects when the page ends or takes too long. */
  measure(html: string): Promise<LayoutFacts>;
  close(): void;
};

/**
 * Makes a {@link LayoutPage}. Its page is one of the application's own (`measure.html`), in a
 * process of its own without preload or any way to main; the article is only data to it.
 * @param address where `measure.html` is.
 */
export function createLayoutPage(address: string): LayoutPage {
  let view: Promise<WebContentsView> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  async function open(): Promise<WebContentsView> {
    const opened = new WebContentsView({
      webPreferences: {
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
      },
    });
    opened.webContents.once('render-process-gone', close);
    await opened.webContents.loadURL(address);
    return opened;
  }

  function close(): void {
    clearTimeout(idle);
    const closing = view;
    view = null;
    void closing?.then(({ webContents }) => webContents.close());
  }

  async function run(html: string): Promise<LayoutFacts> {
    clearTimeout(idle);
    const { webContents } = await (view ??= open());
    try {
      // JSON is JavaScript: the article arrives as a string, whatever is in it.
      const facts: unknown = await inTime(
        webContents.executeJavaScript(`measureArticle(${JSON.stringify(html)})`),
      );
      return layoutFactsSchema.parse(facts);
    } catch (error) {
      // Whatever state it is in, the next article gets a fresh page.
      close();
      throw error;
    } finally {
      idle = setTimeout(close, IDLE_MS);
      idle.unref();
    }
  }

  return {
    measure(html) {
      const result = last.then(() => run(html));
      last = result.catch(() => {});
      return result;
    },
    close,
  };
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('laying the article out took too long')),
      TIMEOUT_MS,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
