import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapScenes, type Scene } from '../../../shared/charts/index.ts';
import { Facts } from '../../../shared/model/facts.ts';
import { expectInside, room, textsOf } from './scenes.ts';

/** Parties p0…, agreements a0… and ventures v0… with links as given: [end, party]. */
function alliance(parties: number, ends: number, links: [number, number][]): Facts {
  const of = (end: number) => links.filter(([each]) => each === end).map(([, party]) => `p${party}`);
  const all = Array.from({ length: ends }, (_, end) => ({ end, parties: [...new Set(of(end))] }));
  return Facts.parse({
    parties: Array.from({ length: parties }, (_, index) => ({ id: `p${index}`, name: `Party ${index}` })),
    agreements: all
      .filter(({ end }) => end % 2 === 0)
      .map(({ end, parties }) => ({ id: `e${end}`, title: `Agreement ${end}`, parties })),
    ventures: all
      .filter(({ end }) => end % 2 === 1)
      .map(({ end, parties }) => ({
        id: `e${end}`,
        name: `Venture ${end}`,
        members: parties.map((party) => ({ party })),
      })),
  });
}

const some = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 30 }))
  .chain(([parties, ends]) =>
    fc
      .array(fc.tuple(fc.nat(ends - 1), fc.nat(parties - 1)), { minLength: 1, maxLength: 60 })
      .map((links) => alliance(parties, ends, links)),
  );

const itemsOf = (scenes: Scene[]) => scenes.flatMap(({ items }) => items);

describe('the map', () => {
  it('has everybody and everything on it, within its bounds, and no box over another', () => {
    fc.assert(
      fc.property(some, (facts) => {
        const scenes = mapScenes(facts, room);
        const shown = new Set(itemsOf(scenes).map(({ id }) => id));
        expect(shown.size).toBe(facts.parties.length + facts.agreements.length + facts.ventures.length);
        for (const scene of scenes) {
          expectInside(scene);
          for (const [index, { box }] of scene.items.entries())
            for (const { box: other } of scene.items.slice(index + 1)) {
              const apart = box.x + box.width <= other.x || other.x + other.width <= box.x;
              expect(apart || box.y + box.height <= other.y || other.y + other.height <= box.y).toBe(true);
            }
        }
      }),
    );
  });

  it('draws each link once in all its scenes, and leads along it from either end', () => {
    fc.assert(
      fc.property(some, (facts) => {
        const scenes = mapScenes(facts, room);
        const links = [
          ...facts.agreements.map(({ parties }) => parties.length),
          ...facts.ventures.map(({ members }) => members.length),
        ];
        const drawn = scenes.flatMap(({ behind }) => behind).filter(({ kind }) => kind === 'line');
        expect(drawn).toHaveLength(links.reduce((sum, count) => sum + count, 0));
        for (const { items } of scenes) {
          const ids = items.map(({ id }) => id);
          for (const { lit = [], beside } of items) {
            expect(lit.length > 0).toBe(beside?.left !== null || beside?.right !== null);
            for (const next of [beside?.left, beside?.right]) if (next) expect(ids).toContain(next);
          }
        }
      }),
    );
  });

  it('is the same each time', () => {
    const facts = alliance(
      20,
      12,
      Array.from({ length: 40 }, (_, index) => [index % 12, (index * 7) % 20]),
    );
    expect(mapScenes(facts, room)).toEqual(mapScenes(facts, room));
  });

  it('says of each what it is linked with, and as what', () => {
    const facts = Facts.parse({
      parties: [
        { id: 'north', name: 'North Line', section: 'lines' },
        { id: 'port', name: 'The Port' },
      ],
      agreements: [
        {
          id: 'berths',
          title: 'Berths',
          terms: [
            {
              id: 'first',
              kind: 'right of first refusal',
              summary: 'S',
              holder: 'north',
              counterparty: 'port',
            },
          ],
        },
      ],
      ventures: [
        { id: 'quay', name: 'New Quay', members: [{ party: 'north', roles: ['builder', 'chair'] }] },
      ],
    });
    const [scene] = mapScenes(facts, room);
    const north = scene?.items.find(({ id }) => id === 'north');
    expect(north?.label).toBe('North Line – Berths: right of first refusal; New Quay: builder and chair');
    expect(north?.section).toBe('lines');
    expect(scene?.alternative).toContain('2 parties, 1 agreement, 1 venture, 3 links');
    expect(textsOf(scene as Scene)).toEqual(
      expect.arrayContaining(['Agreements', 'Parties', 'Ventures', 'North Line']),
    );
  });

  it('has fewer crossings than the order of the file', () => {
    const facts = alliance(
      8,
      8,
      [0, 2, 4, 6].map((end, index) => [end, 7 - index]),
    );
    const [scene] = mapScenes(facts, room);
    const lines = scene?.behind.flatMap((mark) => (mark.kind === 'line' ? mark : [])) ?? [];
    const crossings = lines.flatMap((a, index) =>
      lines.slice(index + 1).filter((b) => (a.y1 - b.y1) * (a.y2 - b.y2) < 0),
    );
    expect(lines).toHaveLength(4);
    expect(crossings).toEqual([]);
  });

  it('fills each scene before it begins the next', () => {
    const pairs = Array.from({ length: 60 }, (_, end): [number, number][] => [
      [end * 2, end * 2],
      [end * 2, end * 2 + 1],
    ]);
    const scenes = mapScenes(alliance(120, 120, pairs.flat()), room);
    const heights = scenes.map(({ height }) => height);
    for (const height of heights) expect(height).toBeLessThanOrEqual(room.height);
    // Room for one more agreement and its two parties would have been used.
    for (const height of heights.slice(0, -2)) expect(height).toBeGreaterThan(room.height - room.size * 8);
  });

  it('is not drawn when nothing binds anybody', () => {
    expect(mapScenes(alliance(3, 2, []), room)).toEqual([]);
  });

  it('holds 200 parties and 100 agreements and ventures, in scenes no taller than the room', () => {
    const facts = alliance(
      200,
      100,
      Array.from({ length: 500 }, (_, index) => [index % 100, (index * 37) % 200]),
    );
    const scenes = mapScenes(facts, room);
    for (const { height } of scenes) expect(height).toBeLessThanOrEqual(room.height);
    expect(new Set(scenes.map(({ title }) => title)).size).toBe(scenes.length);
  });
});
