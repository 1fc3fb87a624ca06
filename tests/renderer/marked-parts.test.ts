import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markedParts, snippetBegin } from '../../renderer/features/search/marked-parts.ts';

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

it('begins a snippet at a word shortly before its first match', () => {
  const snippet = `${'lead in '.repeat(20)}match and on`;
  const start = 1000 + snippet.indexOf('match');
  const begin = snippetBegin(snippet, 1000, [{ start, end: start + 5 }]);
  expect(snippet.slice(begin - 1000)).toMatch(/^(lead|in) [lead in]{1,44}match and on$/);
  expect(snippetBegin(snippet, 1000, [{ start: 1010, end: 1012 }])).toBe(1000);
  expect(snippetBegin('x'.repeat(90), 0, [{ start: 80, end: 82 }])).toBe(0);
  expect(snippetBegin(snippet, 1000, [])).toBe(1000);
});
