import { readFileSync, writeFileSync, renameSync } from 'node:fs';
import { z } from 'zod';

const rectangleSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(1000).max(20_000),
  height: z.number().int().min(640).max(20_000),
});

/** Place and size of the window on the screen, in pixels. */
export type Rectangle = z.infer<typeof rectangleSchema>;

const stateSchema = z.object({
  bounds: rectangleSchema,
  maximized: z.boolean(),
  /** A copy of the setting, for the ground that is seen before the database is open. */
  appearance: z.enum(['system', 'light', 'dark']).catch('system'),
});

/** How the window stood when it was last closed. */
export type WindowState = z.infer<typeof stateSchema>;

/** Reads the remembered state; null when there is none or it makes no sense. */
export function readWindowState(path: string): WindowState | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null; // first start
  }
  const parsed = z
    .string()
    .transform((value, context) => {
      try {
        return JSON.parse(value) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(stateSchema)
    .safeParse(text);
  return parsed.success ? parsed.data : null;
}

/** Remembers the state of the window. */
export function writeWindowState(path: string, state: WindowState): void {
  writeFileSync(`${path}.new`, JSON.stringify(state));
  renameSync(`${path}.new`, path);
}

/** Whether enough of a window lies on one of the screens for a person to grab it. */
export function isReachable(bounds: Rectangle, screens: Rectangle[]): boolean {
  return screens.some((screen) => {
    const width =
      Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
    const height =
      Math.min(bounds.y + bounds.height, screen.y + screen.height) - Math.max(bounds.y, screen.y);
    return width >= 200 && height >= 100;
  });
}
