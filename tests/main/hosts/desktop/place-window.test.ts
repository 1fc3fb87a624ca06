import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow, type Rectangle } from '../../../../main/hosts/desktop/place-window.ts';

const LAPTOP = { x: 0, y: 25, width: 1440, height: 875 };
const RIGHT = { x: 1440, y: 0, width: 2560, height: 1400 };

describe('a window', () => {
  it('comes back exactly where it was, on the display it was on', () => {
    const left = { x: 2000, y: 200, width: 1200, height: 900 };
    expect(placeWindow(left, [LAPTOP, RIGHT])).toEqual(left);
  });

  it('comes back onto the main display when its own is gone, no larger than that', () => {
    const left = { x: 2000, y: 200, width: 1200, height: 900 };
    expect(placeWindow(left, [LAPTOP])).toEqual({ x: 240, y: 25, width: 1200, height: 875 });
  });

  it('comes whole onto the display that shows most of it', () => {
    const left = { x: 1300, y: 100, width: 900, height: 700 };
    expect(placeWindow(left, [LAPTOP, RIGHT])).toEqual({ ...left, x: 1440 });
  });

  it('opens in the middle of the main display at first, within it', () => {
    expect(placeWindow(null, [LAPTOP, RIGHT])).toEqual({ x: 80, y: 63, width: 1280, height: 800 });
    const small = { x: 0, y: 0, width: 1024, height: 600 };
    expect(placeWindow(null, [small])).toEqual(small);
  });
});

const coordinate = fc.integer({ min: -10_000, max: 10_000 });
const length = fc.integer({ min: 1, max: 6000 });
const rectangle: fc.Arbitrary<Rectangle> = fc.record({
  x: coordinate,
  y: coordinate,
  width: length,
  height: length,
});

it('is whole on one display wherever it was left, and stays where it was put', () => {
  fc.assert(
    fc.property(rectangle, fc.array(rectangle, { minLength: 1, maxLength: 4 }), (left, areas) => {
      const placed = placeWindow(left, areas);
      expect(areas.some((area) => holds(area, placed))).toBe(true);
      expect(placed.width).toBeLessThanOrEqual(left.width);
      expect(placed.height).toBeLessThanOrEqual(left.height);
      if (areas.some((area) => holds(area, left)))
        expect([placed.width, placed.height]).toEqual([left.width, left.height]);
      expect(placeWindow(placed, areas)).toEqual(placed);
    }),
  );
});

function holds(area: Rectangle, { x, y, width, height }: Rectangle): boolean {
  const isWide = x >= area.x && x + width <= area.x + area.width;
  return isWide && y >= area.y && y + height <= area.y + area.height;
}
