import { session, type WebContents } from 'electron';
import { z } from 'zod';
import { createHiddenPage } from '../hidden-page/hidden-page';
import { SCHEME } from '../window/protocol';
import { lockSession } from '../window/security';
import { answerFor, mayLoad, type Sheet, SHEET_ADDRESS } from './sheet';
import { stopIf } from './stop-if';

/** In memory only, apart from the window's own. */
const PARTITION = 'paper';
/** No article takes so long to be drawn unless something is wrong with it. */
const TIMEOUT_MS = 300_000;

/**
 * A phone's width, at two pixels for one: what is drawn is as wide as WeChat shows pictures. No page is
 * lower than its window, so that is as low as can be.
 */
const PHONE = { width: 375, height: 1, deviceScaleFactor: 2, mobile: false } as const;
/** Height of the pieces that a long page is drawn in: no graphics card draws it at once. */
const STRIP_HEIGHT = 2000;

/** Number of the page and of all pages, small, in the lower margin. */
const FOOTER =
  '<div style="width:100%;text-align:center;font-size:8px;color:#888"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/** Draws articles on sheets of paper or as long pictures, in a page that nobody sees. */
export type PaperPage = {
  /** A PDF of A4 pages, its text as text. Throws `cancelled`. */
  pdf(sheet: Sheet, signal: AbortSignal): Promise<Uint8Array>;
  /** PNG files that together, from top to bottom, show the sheet at a phone's width. Throws `cancelled`. */
  strips(sheet: Sheet, signal: AbortSignal): Promise<Uint8Array[]>;
  close(): void;
};

const metricsSchema = z.object({ cssContentSize: z.object({ height: z.number() }) });
const screenshotSchema = z.object({ data: z.base64() });

/** Makes a {@link PaperPage}. Its page runs no script and can load nothing but one article. */
export function createPaperPage(): PaperPage {
  let shown: Sheet | null = null;
  const own = session.fromPartition(PARTITION);
  lockSession(own, mayLoad);
  own.protocol.handle(SCHEME, ({ url }) => answerFor(shown, url));
  const page = createHiddenPage({
    preferences: {
      session: own,
      javascript: false,
      imageAnimationPolicy: 'noAnimation',
      // Nothing is drawn of a page that could never be seen.
      offscreen: true,
    },
    open: async ({ debugger: tools }) => tools.attach(),
    timeoutMs: TIMEOUT_MS,
  });

  function draw<T>(sheet: Sheet, signal: AbortSignal, work: (page: WebContents) => Promise<T>) {
    return page.use(async (opened) => {
      stopIf(signal);
      shown = sheet;
      try {
        await opened.loadURL(SHEET_ADDRESS);
        return await work(opened);
      } finally {
        shown = null;
      }
    });
  }

  return {
    pdf: (sheet, signal) =>
      draw(sheet, signal, (opened) =>
        opened.printToPDF({
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          displayHeaderFooter: true,
          headerTemplate: '<span></span>',
          footerTemplate: FOOTER,
        }),
      ),
    strips: (sheet, signal) =>
      draw(sheet, signal, async ({ debugger: tools }) => {
        // They would take their width from the article.
        await tools.sendCommand('Emulation.setScrollbarsHidden', { hidden: true });
        await tools.sendCommand('Emulation.setDeviceMetricsOverride', PHONE);
        const metrics: unknown = await tools.sendCommand('Page.getLayoutMetrics');
        const { height } = metricsSchema.parse(metrics).cssContentSize;
        const strips: Uint8Array[] = [];
        for (let y = 0; y < height; y += STRIP_HEIGHT) {
          stopIf(signal);
          const drawn: unknown = await tools.sendCommand('Page.captureScreenshot', {
            captureBeyondViewport: true,
            // They are only handed on.
            optimizeForSpeed: true,
            clip: {
              x: 0,
              y,
              width: PHONE.width,
              height: Math.min(STRIP_HEIGHT, height - y),
              scale: 1,
            },
          });
          strips.push(Buffer.from(screenshotSchema.parse(drawn).data, 'base64'));
        }
        return strips;
      }),
    close: page.close,
  };
}
