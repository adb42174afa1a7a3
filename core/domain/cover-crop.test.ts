import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CROP_RATIOS, effectiveCrop, largestCrop, NO_COVER_CROPS } from './cover-crop';

describe('what a card shows of a cover', () => {
  test('the whole of a picture that has the shape already', () => {
    const whole = { x1: 0, y1: 0, x2: 1, y2: 1 };
    expect(largestCrop('square', { width: 600, height: 600 }, null)).toEqual(whole);
    expect(largestCrop('wide', { width: 2350, height: 1000 }, { x: 0, y: 1 })).toEqual(whole);
  });

  test('the middle when nothing was chosen, else the focus, else the chosen part', () => {
    const picture = { width: 2000, height: 1000 };
    const middle = { x1: 0.25, y1: 0, x2: 0.75, y2: 1 };
    expect(effectiveCrop('square', picture, NO_COVER_CROPS)).toEqual(middle);
    const left = { ...NO_COVER_CROPS, focus: { x: 0.1, y: 0.5 } };
    expect(effectiveCrop('square', picture, left)).toEqual({ x1: 0, y1: 0, x2: 0.5, y2: 1 });
    const square = { x1: 0.5, y1: 0, x2: 1, y2: 1 };
    expect(effectiveCrop('square', picture, { ...left, square })).toEqual(square);
  });

  test('any picture and focus: inside the picture, of the shape to the pixel, with the focus in it', () => {
    const size = fc.integer({ min: 50, max: 8000 });
    const at = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom('wide' as const, 'square' as const),
        fc.record({ width: size, height: size }),
        fc.record({ x: at, y: at }),
        (shape, picture, focus) => {
          const crop = largestCrop(shape, picture, focus);
          for (const value of Object.values(crop)) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
          const width = (crop.x2 - crop.x1) * picture.width;
          const height = (crop.y2 - crop.y1) * picture.height;
          expect(Math.abs(width - height * CROP_RATIOS[shape])).toBeLessThan(1);
          expect(focus.x).toBeGreaterThanOrEqual(crop.x1 - 1e-6);
          expect(focus.x).toBeLessThanOrEqual(crop.x2 + 1e-6);
          expect(focus.y).toBeGreaterThanOrEqual(crop.y1 - 1e-6);
          expect(focus.y).toBeLessThanOrEqual(crop.y2 + 1e-6);
        },
      ),
    );
  });
});
