import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ask, briefing, openSearch } from './open-search.ts';

/** What moves offsets when a text is folded (other lengths), joined or parted, with spaces and plain letters between. */
const TRICKY = [
  'é',
  'e\u0301',
  '\u0301',
  'ß',
  'İ',
  '\uFB01',
  'Ǆ',
  '\u00AD',
  '\u200D',
  '東',
  'ไ',
  'ท',
  '한',
  'я',
  '\u{1D400}',
];
const PLAIN = [
  'a',
  'B',
  'the',
  '1',
  ' ',
  ' ',
  ' ',
  '\n',
  "'",
  '’',
  '-',
  '–',
  '.',
  ',',
  '\u{1F600}',
  '\u00A0',
];

const textOf = (maxLength: number) =>
  fc.array(fc.constantFrom(...TRICKY, ...PLAIN), { maxLength }).map((parts) => parts.join(''));

it('a text, quoted whole, is found in itself and marked from its first letter to its last', async () => {
  const { search } = openSearch();
  await fc.assert(
    fc.asyncProperty(textOf(30), async (text) => {
      fc.pre(/[\p{L}\p{N}]/u.test(text));
      search.put([briefing('b', [text])]);
      await search.settled();
      const { hits } = await ask(search, `"${text}"`);
      expect(hits).toHaveLength(1);
      const [range, ...more] = hits[0]?.ranges ?? [];
      expect(more).toEqual([]);
      expect(text.slice(0, range?.start)).not.toMatch(/[\p{L}\p{N}]/u);
      expect(text.slice(range?.end)).not.toMatch(/[\p{L}\p{N}]/u);
      expect(text.slice(range?.start, range?.end)).toMatch(/^[\p{L}\p{N}]/u);
    }),
    { numRuns: 400 },
  );
});

it('a snippet is a slice of its text that parts no character, whatever the text', async () => {
  const { search } = openSearch();
  await fc.assert(
    fc.asyncProperty(textOf(300), textOf(300), async (before, after) => {
      const text = `${before} target ${after}`;
      search.put([briefing('b', [text])]);
      await search.settled();
      const [hit] = (await ask(search, 'target the')).hits;
      const { snippet = '', snippetStart = -1 } = hit ?? {};
      expect(text.slice(snippetStart, snippetStart + snippet.length)).toBe(snippet);
      expect(snippet).toContain('target');
      expect(snippet.length).toBeLessThanOrEqual(240);
      expect(snippet.isWellFormed()).toBe(true);
    }),
    { numRuns: 200 },
  );
});
