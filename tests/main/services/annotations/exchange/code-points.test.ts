import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCodePoints, toUnits } from '../../../../../main/services/annotations/exchange/code-points.ts';

const letters = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }));

it('counts code points where we count UTF-16 units', () => {
  expect(toCodePoints('😀😀 ab', { start: 5, end: 7 })).toEqual({ start: 3, end: 5 });
  expect(toUnits('😀😀 ab', { start: 3, end: 5 })).toEqual({ start: 5, end: 7 });
});

it('gives back every range between letters', () => {
  fc.assert(
    fc.property(letters, letters, letters, (before, within, after) => {
      const [head, body, tail] = [before.join(''), within.join(''), after.join('')];
      const text = head + body + tail;
      const range = { start: head.length, end: head.length + body.length };
      const points = toCodePoints(text, range);
      expect(Array.from(text).slice(points.start, points.end).join('')).toBe(body);
      expect(toUnits(text, points)).toEqual(range);
    }),
  );
});

it('ends with the text', () => {
  expect(toUnits('😀a', { start: 1, end: 99 })).toEqual({ start: 2, end: 3 });
});
