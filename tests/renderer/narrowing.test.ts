import { describe, expect, it } from 'vitest';
import { choices, narrowed } from '../../renderer/features/search/narrowing.ts';
import type { Facets } from '../../shared/model/search.ts';
import { parseQuery } from '../../shared/query.ts';

const counted = (...values: string[]) => values.map((value) => ({ value, count: 1 }));
const facets: Facets = {
  tag: counted('ai', 'cloud computing'),
  party: counted('Microsoft'),
  year: counted('2025', '2024'),
  lang: [],
  kind: counted('facts', 'body'),
};
const offered = (query: string) =>
  choices(query, facets).map(({ facet, values }) => [facet, ...values.map(({ value }) => value)]);

describe('what a search can be narrowed by', () => {
  it('is where the sections found differ', () => {
    expect(offered('x')).toEqual([
      ['tag', 'ai', 'cloud computing'],
      ['year', '2025', '2024'],
      ['kind', 'facts', 'body'],
    ]);
  });

  it('leaves out what the query names already, however it is written', () => {
    expect(offered('x tag:"AI" after:2024 before:2025 kind:facts tag:"cloud computing"')).toEqual([
      ['year', '2025'],
      ['kind', 'body'],
    ]);
  });

  it('is few enough values to look through', () => {
    const many = { ...facets, tag: counted(...'abcdefghijkl') };
    expect(choices('x', many)[0]?.values).toHaveLength(8);
  });
});

describe('a narrowed query', () => {
  it('has one more clause', () => {
    expect(narrowed('cloud', 'tag', 'cloud computing')).toBe('cloud tag:"cloud computing"');
    expect(narrowed('cloud', 'year', '2025')).toBe('cloud after:2025 before:2026');
    expect(narrowed('cloud ', 'lang', 'de-AT')).toBe('cloud lang:de-AT');
  });

  it.each(['"right of first', '(cloud OR "a (b" (c', 'cloud', 'near/5(a b', 'a) (b'])(
    'keeps the clause out of what is left open: %s',
    (query) => {
      expect(parseQuery(narrowed(query, 'kind', 'facts')).all.at(-1)).toMatchObject({
        kind: 'kind',
        what: 'facts',
      });
    },
  );
});
