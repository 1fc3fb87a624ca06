/** Whatever the facts and the room: no words of a chart stand on others, and none runs out of it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { factCharts, type Mark, type Room, type Scene } from '../../../shared/charts/index.ts';
import { Facts } from '../../../shared/model/facts.ts';

type Words = Extract<Mark, { kind: 'text' }>;

const two = (value: number) => String(value).padStart(2, '0');
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const name = fc.string({ unit: fc.constantFrom(...'abcdefghi  ÄШ漢'), minLength: 1, maxLength: 120 });

/** Crowded dates are the hard ones: many facts of a few years, or of a few days. */
const dates = fc
  .tuple(fc.integer({ min: 1950, max: 2060 }), fc.constantFrom(1, 2, 15, 80))
  .map(([first, years]) =>
    fc
      .tuple(fc.nat(years), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .chain(([after, month, day]) => {
        const year = first + after;
        return fc.constantFrom(`${year}`, `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`);
      }),
  );

const amount = fc
  .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 9 }))
  .map(([digits, zeros]) => digits * 10 ** zeros);

const facts = dates.chain((date) => {
  const party = fc.nat(11).map((index) => `p${index}`);
  return fc
    .record({
      parties: fc.array(fc.record({ name }), { maxLength: 12 }),
      agreements: fc.array(
        fc.record({
          title: name,
          parties: fc.uniqueArray(party, { maxLength: 4 }),
          terms: fc.array(
            fc.record({
              kind: name,
              summary: name,
              holder: maybe(party),
              from: maybe(date),
              until: maybe(date),
            }),
            { maxLength: 4 },
          ),
        }),
        { maxLength: 6 },
      ),
      ventures: fc.array(fc.record({ name, members: fc.array(fc.record({ party }), { maxLength: 5 }) }), {
        maxLength: 5,
      }),
      commitments: fc.array(
        fc.record({
          kind: fc.constantFrom('announced', 'committed', 'deployed'),
          summary: name,
          amount,
          currency: fc.constantFrom('USD', 'EUR', 'JPY'),
          by: fc.array(party, { maxLength: 2 }),
          from: maybe(date),
          until: maybe(date),
          partOf: maybe(fc.nat(39).map((index) => `c${index}`)),
        }),
        { maxLength: 40 },
      ),
      events: fc.array(fc.record({ summary: name, date: maybe(date) }), { maxLength: 30 }),
    })
    .map((given) =>
      Facts.parse({
        ...numbered('p', given.parties, 'parties'),
        ...numbered('v', given.ventures, 'ventures'),
        ...numbered('c', given.commitments, 'commitments'),
        ...numbered('e', given.events, 'events'),
        agreements: given.agreements.map(({ terms, ...agreement }, index) => ({
          ...agreement,
          id: `a${index}`,
          terms: terms.map((term, at) => ({ ...term, id: `t${index}-${at}` })),
        })),
      }),
    );
});

function numbered(letter: string, all: object[], kind: string) {
  return { [kind]: all.map((each, index) => ({ ...each, id: `${letter}${index}` })) };
}

/** From a narrow window to a wide one, and both papers. */
const room = fc.record({ width: fc.integer({ min: 300, max: 900 }), size: fc.constantFrom(8.6, 12) }).map(
  ({ width, size }): Room => ({
    width,
    size,
    height: 560,
    measure: (text, of, bold) => [...text].length * of * (bold ? 0.56 : 0.52),
  }),
);

const wordsOf = (scene: Scene): Words[] =>
  [...scene.behind, ...scene.items.flatMap(({ marks }) => marks)].filter(
    (mark): mark is Words => mark.kind === 'text' && mark.text.trim() !== '',
  );

/** From the tops of letters to the ends of those that hang down. */
function boxOf({ x, y, text, size, bold, anchor }: Words, { measure }: Room) {
  const width = measure(text, size, bold);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: y - size * 0.72, bottom: y + size * 0.2 };
}

it('the words of every chart can be read', () => {
  fc.assert(
    fc.property(facts, room, (given, space) => {
      for (const scene of factCharts(given, '2025-01').flatMap((chart) => chart(space))) {
        const boxes = wordsOf(scene).map((words) => ({ ...boxOf(words, space), words: words.text }));
        for (const box of boxes) {
          expect({ ...box, outside: box.left < -0.5 || box.right > scene.width + 0.5 }).toMatchObject({
            outside: false,
          });
          expect({ ...box, outside: box.top < -0.5 || box.bottom > scene.height + 0.5 }).toMatchObject({
            outside: false,
          });
        }
        for (const [index, a] of boxes.entries())
          for (const b of boxes.slice(index + 1)) {
            const across = a.left < b.right - 0.01 && b.left < a.right - 0.01;
            const down = a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01;
            if (across && down)
              expect.fail(`“${a.words}” and “${b.words}” in ${scene.title}, ${JSON.stringify([a, b])}`);
          }
      }
    }),
    { numRuns: 300 },
  );
});
