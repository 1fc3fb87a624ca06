import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markedParts } from '../../renderer/features/search/marked-parts.ts';

it('parts a snippet at its matches, and counts from the start of the section', () => {
  expect(markedParts('right of first refusal', 100, [{ start: 109, end: 114 }])).toEqual([
    { text: 'right of ', start: 0, isMatch: false },
    { text: 'first', start: 9, isMatch: true },
    { text: ' refusal', start: 14, isMatch: false },
  ]);
});

it('loses no letter of the snippet, wherever the matches lie', () => {
  const ranges = fc
    .uniqueArray(fc.nat(60), { maxLength: 12 })
    .map((cuts) => cuts.toSorted((a, b) => a - b))
    .map((cuts) => cuts.slice(1).map((end, index) => ({ start: cuts[index] ?? 0, end })));
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.nat(40), ranges, (snippet, start, found) => {
      const parts = markedParts(snippet, start, found);
      expect(parts.map(({ text }) => text).join('')).toBe(snippet);
      for (const { text, start: at } of parts) expect(snippet.startsWith(text, at)).toBe(true);
    }),
  );
});
