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

/** An article as a page shows it: its size, and pictures of it from top to bottom. */
export type Painting = { readonly place: Place; readonly pieces: readonly string[] };

/** A hidden page that shows one article after the other. */
export type Screen = { paint(html: string): Promise<Painting> };

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
    async paint(html) {
      const place = await app.evaluate(
        (_, of) => globalThis.showArticle(of.id, of.selector, of.html),
        { id, selector, html },
      );
      const pieces: string[] = [];
      for (let top = 0; top < place.height; top += PIECE) {
        const clip = { ...place, y: place.y + top, height: Math.min(PIECE, place.height - top) };
        pieces.push(
          await app.evaluate((_, of) => globalThis.captureScreen(of.id, of.clip), { id, clip }),
        );
      }
      return { place, pieces };
    },
  };
}

/** The share of pixels that differ between two paintings, 0 to 1; 1 when they differ in size. */
export function differingShare(one: Painting, other: Painting | undefined): number {
  if (!other || Math.abs(one.place.height - other.place.height) > 0.5) return 1;
  if (one.place.width !== other.place.width) return 1;
  let differing = 0;
  for (const [index, piece] of one.pieces.entries()) {
    const beside = other.pieces[index];
    // Equal pixels are equal bytes; only others are worth reading.
    if (piece === beside) continue;
    if (beside === undefined) return 1;
    const a = PNG.sync.read(Buffer.from(piece, 'base64'));
    const b = PNG.sync.read(Buffer.from(beside, 'base64'));
    if (a.width !== b.width || a.height !== b.height) return 1;
    differing += pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.1 });
  }
  return differing / Math.max(1, one.place.width * one.place.height);
}
