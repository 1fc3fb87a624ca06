import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupHits } from '../../renderer/features/search/group-hits.ts';
import { hit } from './hits.ts';

it('sets briefings in the order of their best section, and their sections best first', () => {
  const hits = ['b1 s1', 'b2 s1', 'b1 s2', 'b3 s1', 'b2 s2'].map((place) => {
    const [briefing = '', section = ''] = place.split(' ');
    return hit({ briefing, section, title: `The ${briefing}` });
  });
  const groups = groupHits(hits);
  expect(groups.map(({ title, hits: own }) => [title, ...own.map(({ section }) => section)])).toEqual([
    ['The b1', 's1', 's2'],
    ['The b2', 's1', 's2'],
    ['The b3', 's1'],
  ]);
});

it('loses no hit and opens every group with its best', () => {
  const places = fc.uniqueArray(fc.tuple(fc.nat(4), fc.nat(9)), { selector: String });
  fc.assert(
    fc.property(places, (found) => {
      const hits = found.map(([briefing, section]) =>
        hit({ briefing: String(briefing), section: String(section) }),
      );
      const groups = groupHits(hits);
      expect(new Set(groups.flatMap((group) => group.hits))).toEqual(new Set(hits));
      const bests = groups.map(({ hits: [best = hit({})] }) => hits.indexOf(best));
      expect(bests).toEqual(bests.toSorted((a, b) => a - b));
      for (const group of groups) {
        const own = hits.filter(({ briefing }) => briefing === group.briefing);
        expect(group.hits).toEqual(own);
      }
    }),
  );
});
