import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overlaps } from '../../renderer/features/annotations/overlaps.ts';

it('covers exactly the characters that two ranges or more cover', () => {
  const range = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 8 }), (ranges) => {
      const found = overlaps(ranges);
      const count = (some: { start: number; end: number }[], at: number) =>
        some.filter(({ start, end }) => start <= at && at < end).length;
      for (let at = 0; at < 60; at++) {
        expect(count(found, at)).toBe(count(ranges, at) >= 2 ? 1 : 0);
      }
      found.forEach((each, index) => {
        expect(each.start).toBeLessThan(each.end);
        expect(each.start).toBeGreaterThan(found[index - 1]?.end ?? -1);
      });
    }),
  );
});
