import { describe, expect, it } from 'vitest';
import { firstFrom, foundPlaces } from '../../renderer/features/reader/find/found-places.ts';
import type { Reason } from '../../shared/model/search.ts';
import { hit } from './hits.ts';

const heading: Reason[] = [{ asked: 'x', place: 'heading', words: ['x'] }];
const ranges = [
  { start: 1, end: 2 },
  { start: 5, end: 6 },
];

describe('places found in a briefing', () => {
  it('are its headings and ranges, one after another', () => {
    const hits = [
      hit({ section: 'lead', ranges: [{ start: 0, end: 1 }] }),
      hit({ section: 'one', ranges, why: heading }),
      hit({ section: 'two', why: [{ asked: 'x', place: 'title', words: ['x'] }] }),
    ];
    expect(foundPlaces(hits)).toEqual([
      { section: 'lead', range: { start: 0, end: 1 } },
      { section: 'one', range: null },
      ...ranges.map((range) => ({ section: 'one', range })),
    ]);
  });

  it('begin with the first from where one reads, and wrap', () => {
    const places = ['a', 'c', 'c', 'd'].map((section) => ({ section, range: null }));
    const sections = ['a', 'b', 'c', 'd', 'e'];
    expect(firstFrom(places, sections, 'a')).toBe(0);
    expect(firstFrom(places, sections, 'b')).toBe(1);
    expect(firstFrom(places, sections, 'e')).toBe(0);
    expect(firstFrom(places, sections, null)).toBe(0);
    expect(firstFrom([], sections, 'b')).toBe(0);
  });
});
