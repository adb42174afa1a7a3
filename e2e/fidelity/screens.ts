import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import {
  electronEnvironment,
  electronRuntime,
  machineSwitches,
} from '../../scripts/lib/electron.mjs';

/** Highest piece of a page that is painted at once. */
const PIECE = 4000;

/** A place on a page, in CSS pixels. */
export type Place = { x: number; y: number; width: number; height: number };

// What `screen/main.cjs` offers in Electron's main process.
declare global {
  var openScreen: (html: string, width: number) => Promise<number>;
  var showArticle: (id: number, selector: string, html: string) => Promise<Place>;
  var captureScreen: (id: number, clip: Place) => Promise<string>;
}

/** A hidden page that shows one article after the other. */
export type Screen = {
  show(html: string): Promise<Place>;
  /** Pictures of a place from top to bottom. */
  paint(place: Place): Promise<Buffer[]>;
};

/** Starts Chromium for hidden pages on a display. */
export function startScreens(home: string, display: string | undefined) {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(electronEnvironment())) if (value) env[name] = value;
  if (display) env['DISPLAY'] = display;
  return _electron.launch({
    executablePath: electronRuntime().executable,
    args: [join(import.meta.dirname, 'screen'), ...machineSwitches()],
    env: {
      ...env,
      SCREEN_HOME: home,
      SCREEN_PICTURE: join(import.meta.dirname, '../../resources/samples/tea-hills.jpg'),
    },
  });
}

/** Opens a page whose element `selector` will hold the articles. */
export async function openScreen(
  app: ElectronApplication,
  page: { html: string; selector: string; width: number },
): Promise<Screen> {
  const { selector } = page;
  const id = await app.evaluate((_, { html, width }) => globalThis.openScreen(html, width), page);
  return {
    show: (html) =>
      app.evaluate((_, of) => globalThis.showArticle(of.id, of.selector, of.html), {
        id,
        selector,
        html,
      }),
    async paint(place) {
      const pieces: Buffer[] = [];
      for (let top = 0; top < place.height; top += PIECE) {
        const clip = { ...place, y: place.y + top, height: Math.min(PIECE, place.height - top) };
        const data = await app.evaluate((_, of) => globalThis.captureScreen(of.id, of.clip), {
          id,
          clip,
        });
        pieces.push(Buffer.from(data, 'base64'));
      }
      return pieces;
    },
  };
}

/** The share of pixels that differ between pictures of two places of equal size, 0 to 1. */
export function differingShare(ones: readonly Buffer[], others: readonly Buffer[]): number {
  let differing = 0;
  let pixels = 0;
  for (const [index, one] of ones.entries()) {
    const a = PNG.sync.read(one);
    pixels += a.width * a.height;
    const other = others[index];
    if (!other) return 1;
    if (one.equals(other)) continue;
    const b = PNG.sync.read(other);
    if (a.width !== b.width || a.height !== b.height) return 1;
    differing += pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.1 });
  }
  return pixels === 0 ? 0 : differing / pixels;
}
