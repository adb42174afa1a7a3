import { type WebContents, WebContentsView, type WebPreferences } from 'electron';

/** A hidden page goes when it was not needed for so long. */
const IDLE_MS = 60_000;

/** How a hidden page is made and how long it may take. */
export type HiddenPageOptions = {
  /** What sets the page apart from any other. */
  preferences: Pick<
    WebPreferences,
    'imageAnimationPolicy' | 'javascript' | 'offscreen' | 'session'
  >;
  /** Readies a fresh page for its first work. */
  open: (page: WebContents) => Promise<unknown>;
  /** Work that takes longer is given up, with its page. */
  timeoutMs: number;
};

/** A page that nobody sees, in a process of its own without preload or any way to main. */
export type HiddenPage = {
  /** Works with the page when all work before is done; rejects when it fails or takes too long. */
  use<T>(work: (page: WebContents) => Promise<T>): Promise<T>;
  close(): void;
};

/** Makes a {@link HiddenPage}. It is opened when it is first needed, and anew after a failure. */
export function createHiddenPage(options: HiddenPageOptions): HiddenPage {
  let view: Promise<WebContentsView> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  async function open(): Promise<WebContentsView> {
    const opened = new WebContentsView({
      webPreferences: {
        ...options.preferences,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
      },
    });
    opened.webContents.once('render-process-gone', close);
    try {
      await options.open(opened.webContents);
    } catch (error) {
      opened.webContents.close();
      throw error;
    }
    return opened;
  }

  function close(): void {
    clearTimeout(idle);
    const closing = view;
    view = null;
    // One that did not open is closed already, and whoever wanted it has been told.
    closing?.then(
      ({ webContents }) => webContents.close(),
      () => {},
    );
  }

  async function run<T>(work: (page: WebContents) => Promise<T>): Promise<T> {
    clearTimeout(idle);
    try {
      const { webContents } = await (view ??= open());
      return await inTime(work(webContents), options.timeoutMs);
    } catch (error) {
      // Whatever state it is in, the next work gets a fresh page.
      close();
      throw error;
    } finally {
      idle = setTimeout(close, IDLE_MS);
      idle.unref();
    }
  }

  return {
    use(work) {
      const result = last.then(() => run(work));
      last = result.catch(() => {});
      return result;
    },
    close,
  };
}

function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the hidden page took too long')), timeoutMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
