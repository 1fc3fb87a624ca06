import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyScenes, type Scene, svgOf, timelineScenes } from '../../../shared/charts/index.ts';
import { Facts } from '../../../shared/model/facts.ts';
import { expectInside, room, textsOf } from './scenes.ts';

const words = fc.string({ unit: 'grapheme', maxLength: 60 });
const two = (value: number) => String(value).padStart(2, '0');
const date = fc
  .tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .chain(([year, month, day]) =>
    fc.constantFrom(`${year}`, `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`),
  );
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const facts = fc
  .record({
    terms: fc.array(fc.record({ kind: words, summary: words, from: maybe(date), until: maybe(date) }), {
      maxLength: 12,
    }),
    events: fc.array(fc.record({ summary: words, date: maybe(date) }), { maxLength: 12 }),
    commitments: fc.array(
      fc.record({
        kind: fc.constantFrom('announced', 'committed', 'deployed'),
        summary: words,
        amount: fc.double({ min: 1, max: 1e13, noNaN: true }),
        currency: fc.constantFrom('USD', 'EUR'),
        from: maybe(date),
        partOf: maybe(fc.integer({ min: 0, max: 11 }).map((index) => `c${index}`)),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ terms, events, commitments }) =>
    Facts.parse({
      agreements: [
        {
          id: 'agreement',
          title: 'An agreement',
          terms: terms.map((term, index) => ({ ...term, id: `t${index}` })),
        },
      ],
      events: events.map((event, index) => ({ ...event, id: `e${index}` })),
      commitments: commitments.map((commitment, index) => ({ ...commitment, id: `c${index}` })),
    }),
  );

describe('the timeline', () => {
  it('is read out without a stop in the middle', () => {
    const given = Facts.parse({
      events: [
        { id: 'signed', date: '2025-03-01', summary: 'Acme signs.', section: 'deal' },
        { id: 'late', summary: 'Some products came late.', section: 'deal' },
      ],
    });
    const labels = timelineScenes(given, '2025-02', room).flatMap(({ items }) =>
      items.map(({ label }) => label),
    );
    expect(labels).toEqual(['Acme signs, 1 March 2025', 'Some products came late, date not stated']);
  });

  it('says what a hollow bar is where there is one', () => {
    const open = { id: 'capacity', kind: 'capacity', summary: 'More capacity.' };
    const closed = { id: 'sharing', kind: 'sharing', summary: 'Revenue is shared.', until: '2030' };
    const noteOf = (terms: object[]) => {
      const given = Facts.parse({ agreements: [{ id: 'agreement', title: 'An agreement', terms }] });
      return timelineScenes(given, '2025-02', room).flatMap(textsOf).join(' ');
    };
    expect(noteOf([open, closed])).toContain('A hollow bar');
    expect(noteOf([closed])).not.toContain('A hollow bar');
  });

  it('names the year where everything lies within one', () => {
    const given = Facts.parse({ events: [{ id: 'signed', date: '2025-03-01', summary: 'Acme signs.' }] });
    const [scene] = timelineScenes(given, '2025-02', room);
    const words = textsOf(scene as Scene);
    expect(words).toEqual(expect.arrayContaining(['2025', 'Jul', '2026']));
    expect(words).not.toContain('Jan');
  });

  it('shows every term, commitment and event once and within its bounds, if any of them has a date', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const scenes = timelineScenes(given, '2025-01', room);
        const ids = scenes.flatMap(({ items }) => items.map(({ id }) => id));
        const terms = given.agreements.flatMap((agreement) => agreement.terms);
        const dated = [
          ...terms.filter(({ from, until }) => from ?? until),
          ...given.events.filter((event) => event.date),
          ...given.commitments.filter(({ from }) => from),
        ];
        const shown = dated.length === 0 ? [] : [...terms, ...given.events, ...given.commitments];
        expect(ids.toSorted()).toEqual(shown.map(({ id }) => id).toSorted());
        for (const scene of scenes) expectInside(scene);
      }),
    );
  });

  it('is not drawn when nothing has a date', () => {
    expect(
      timelineScenes(Facts.parse({ events: [{ id: 'a', summary: 'Something' }] }), '2025', room),
    ).toEqual([]);
  });

  it('draws a year as wide as a year, a day as a dot, and an end that nobody states as an arrow', () => {
    const [scene] = timelineScenes(
      Facts.parse({
        agreements: [
          { id: 'a', title: 'A', terms: [{ id: 'term', kind: 'lease', summary: 'S', from: '2025' }] },
        ],
        events: [
          { id: 'year', summary: 'Some time', date: '2026' },
          { id: 'day', summary: 'That day', date: '2026-03-04' },
        ],
      }),
      '',
      room,
    );
    const kinds = (id: string) =>
      scene?.items
        .find((item) => item.id === id)
        ?.marks.map(({ kind }) => kind)
        .filter((kind) => kind !== 'text');
    expect(kinds('year')).toEqual(['area']);
    expect(kinds('day')).toEqual(['dot']);
    expect(kinds('term')).toEqual(['area', 'line', 'shape']);
    expect(textsOf(scene as Scene)).toEqual(expect.arrayContaining(['2025', '2026', 'Lease']));
  });

  it('says of what has no date that it has none', () => {
    const [scene] = timelineScenes(
      Facts.parse({
        events: [
          { id: 'a', summary: 'A' },
          { id: 'b', summary: 'B', date: '2025' },
        ],
      }),
      '2025-01',
      room,
    );
    const undated = scene?.items.find(({ id }) => id === 'a');
    expect(undated?.cells).toEqual(['Events', 'A', 'date not stated · unsupported']);
    expect(undated?.marks.every(({ kind }) => kind === 'text')).toBe(true);
    expect(scene?.alternative).toContain('2 events (1 without a date)');
  });

  it('holds 400 terms and 1,000 events, in scenes none of which is taller than its room', () => {
    const many = Facts.parse({
      agreements: [
        {
          id: 'a',
          title: 'A',
          terms: Array.from({ length: 400 }, (_, index) => ({
            id: `t${index}`,
            kind: `term ${index}`,
            summary: 'S',
            from: String(1990 + (index % 40)),
          })),
        },
      ],
      events: Array.from({ length: 1000 }, (_, index) => ({
        id: `e${index}`,
        summary: `Event ${index} of many, told in some more words`,
        date: `20${two(index % 90)}-01-01`,
      })),
    });
    const scenes = timelineScenes(many, '2025', room);
    expect(scenes.flatMap(({ items }) => items)).toHaveLength(1400);
    for (const { height } of scenes) expect(height).toBeLessThanOrEqual(room.height + 4 * room.size);
    expect(new Set(scenes.map(({ title }) => title)).size).toBe(scenes.length);
  });
});

describe('money', () => {
  it('shows every commitment once, among its own currency, and ends though parts are parts of each other', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const scenes = moneyScenes(given, room);
        const ids = scenes.flatMap(({ items }) => items.map(({ id }) => id));
        expect(ids.toSorted()).toEqual(given.commitments.map(({ id }) => id).toSorted());
        for (const scene of scenes) expectInside(scene);
      }),
    );
  });

  it('keeps kinds apart, and draws lengths in proportion', () => {
    const [scene] = moneyScenes(
      Facts.parse({
        commitments: [
          { id: 'whole', kind: 'announced', summary: 'All of it', amount: 500e9, currency: 'USD' },
          {
            id: 'part',
            kind: 'announced',
            summary: 'First',
            amount: 100e9,
            currency: 'USD',
            partOf: 'whole',
          },
          { id: 'paid', kind: 'deployed', summary: 'Paid', amount: 50e9, currency: 'USD' },
        ],
      }),
      room,
    );
    const bar = (id: string) => {
      const areas =
        scene?.items.find((item) => item.id === id)?.marks.filter((mark) => mark.kind === 'area') ?? [];
      return areas.find(({ fill }) => fill === 'accent')?.width ?? Number.NaN;
    };
    expect(bar('part') / bar('whole')).toBeCloseTo(0.2);
    expect(bar('paid') / bar('whole')).toBeCloseTo(0.1);
    expect(textsOf(scene as Scene)).toEqual(
      expect.arrayContaining(['Announced', 'Deployed', 'US$100 billion of the US$500']),
    );
    expect(scene?.alternative).toContain('US$100 billion announced as part of US$500 billion');
  });
});

it('is written as SVG without a word of markup from the facts', () => {
  const given = Facts.parse({ events: [{ id: 'a', summary: '<script>"&', date: '2025', section: 'x' }] });
  const [scene] = timelineScenes(given, '2025', room);
  const svg = svgOf(scene as Scene, (section) => `#${section}"`);
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&lt;script&gt;&quot;&amp;');
  expect(svg).toContain('<a href="#x&quot;">');
});
