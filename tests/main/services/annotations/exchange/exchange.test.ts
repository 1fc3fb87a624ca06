/** Export and import through the service: what leaves one store comes into another. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExchangeFormat } from '../../../../../shared/contract/annotations.ts';
import { COLOURS, spotOf } from '../../../../../shared/model/annotation.ts';
import type { Briefing } from '../../../../../shared/model/briefing.ts';
import { briefing, type Desk, mark, markWords, openDesk } from './desk.ts';
import { hostileText, tag } from './hostile.ts';
import { PLAIN, STARGATE, varied } from './varied.ts';

const FORMATS: ExchangeFormat[] = ['w3c', 'markdown', 'csv'];

/** Takes all that is on one desk to an empty one; answers the other. */
function carry(from: Desk, format: ExchangeFormat, briefings: Briefing[]) {
  const to = openDesk(briefings);
  const { fileName, text } = from.exchange.export({ format });
  return { to, text, imported: to.exchange.import({ name: fileName, text }) };
}

describe.each(FORMATS)('%s', (format) => {
  it('carries every kind of annotation into an empty store, once', () => {
    const from = varied();
    const { to, text, imported } = carry(from, format, [STARGATE, PLAIN]);
    const all = from.annotations.list({});
    const strangers = all.filter(({ briefing }) => briefing === 'gone');
    expect(imported).toEqual({ added: all.length, known: 0, deleted: 0, unplaced: strangers.length });
    expect(placedOf(to)).toEqual(placedOf(from));
    expect(to.changed.toSorted()).toEqual(['deals/star gate (1)', 'gone', 'plain']);

    expect(to.exchange.import({ name: 'again', text })).toEqual({
      added: 0,
      known: all.length,
      deleted: 0,
      unplaced: 0,
    });
    expect(to.annotations.list({})).toHaveLength(all.length);
    expect(to.changed).toHaveLength(3);
  });

  it('carries whatever a reader writes', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(made, { minLength: 1, maxLength: 4 }), (some) => {
        const from = openDesk([STARGATE]);
        for (const each of some) make(from, each);
        const { to, imported } = carry(from, format, [STARGATE]);
        expect(imported).toEqual({ added: some.length, known: 0, deleted: 0, unplaced: 0 });
        expect(to.annotations.list({})).toEqual(from.annotations.list({}));
        from.close();
        to.close();
      }),
      { numRuns: 25 },
    );
  });

  it('comes into a second library of the same store, once', () => {
    const desk = varied();
    const { text } = desk.exchange.export({ format });
    const all = desk.annotations.list({}).length;
    desk.library.key = 'a copy of it';
    expect(desk.exchange.import({ name: 'x', text })).toMatchObject({ added: all, known: 0 });
    expect(desk.annotations.list({})).toHaveLength(all);
    expect(desk.exchange.import({ name: 'x', text })).toMatchObject({ added: 0, known: all });
    desk.library.key = 'library';
    expect(desk.annotations.list({})).toHaveLength(all);
  });

  it('leaves what was deleted deleted', () => {
    const desk = varied();
    const { text } = desk.exchange.export({ format });
    const ids = desk.annotations.list({}).map(({ id }) => id);
    desk.annotations.delete({ ids });
    expect(desk.exchange.import({ name: 'x', text })).toEqual({
      added: 0,
      known: ids.length,
      deleted: ids.length,
      unplaced: 0,
    });
    expect(desk.annotations.list({})).toEqual([]);
  });

  it('is of one briefing when one is named', () => {
    const { exchange } = varied();
    const { fileName, text } = exchange.export({ format, briefing: STARGATE.id });
    expect(fileName).toMatch(/^star gate \(1\)-annotations\.(jsonld|md|csv)$/);
    const to = openDesk([STARGATE]);
    to.exchange.import({ name: fileName, text });
    expect(Object.keys(to.annotations.counts())).toEqual([STARGATE.id]);
  });

  it('takes an annotation to where its words stand by now', () => {
    const from = varied();
    const words = 'right of first refusal';
    const [lead, terms] = STARGATE.sections;
    if (lead === undefined || terms === undefined) throw new Error('The sample has two sections');
    const text = `😀 A paragraph that was put in.\n${terms.text}`;
    const edited = { ...STARGATE, sections: [lead, { ...terms, text }] };
    const { to } = carry(from, format, [edited, PLAIN]);
    const moved = to.annotations.list({}).find(({ quote }) => quote?.exact === words);
    const start = text.indexOf(words);
    expect(moved).toMatchObject({
      anchor: { state: 'exact', section: 'terms', range: { start, end: start + words.length } },
    });
  });
});

describe('an import', () => {
  it('finds its briefing by title when the file was renamed, and by its words when the title was changed too', () => {
    const from = openDesk([STARGATE]);
    markWords(from, STARGATE, 'terms', 'right of first refusal');
    const { text } = from.exchange.export({ format: 'w3c' });
    for (const title of [STARGATE.title, { value: 'Another', from: 'heading' as const }]) {
      const renamed = { ...STARGATE, id: 'renamed', title };
      const to = openDesk([PLAIN, renamed]);
      expect(to.exchange.import({ name: 'x', text })).toEqual({
        added: 1,
        known: 0,
        deleted: 0,
        unplaced: 0,
      });
      expect(to.annotations.counts()).toEqual({ renamed: 1 });
    }
  });

  it('keeps what has no briefing, or may be of two, under the one that it names', () => {
    const from = openDesk([STARGATE]);
    markWords(from, STARGATE, 'terms', 'right of first refusal', 'Kept');
    const { text } = from.exchange.export({ format: 'csv' });
    const copies = ['one', 'two'].map((id) => ({ ...STARGATE, id }));
    for (const briefings of [[PLAIN], copies]) {
      const to = openDesk(briefings);
      expect(to.exchange.import({ name: 'x', text })).toEqual({
        added: 1,
        known: 0,
        deleted: 0,
        unplaced: 1,
      });
      expect(to.annotations.list({})).toMatchObject([
        {
          briefing: STARGATE.id,
          section: 'terms',
          heading: 'TERMS',
          note: 'Kept',
          anchor: { state: 'orphaned' },
        },
      ]);
    }
  });

  it('adds nothing when one entry is damaged', () => {
    const { text } = varied().exchange.export({ format: 'csv' });
    const to = openDesk([STARGATE]);
    expect(() => to.exchange.import({ name: 'x.csv', text: text.replaceAll('bookmark', 'mark') })).toThrow(
      /“x\.csv” was not imported, because line \d+ is damaged \(kind: /,
    );
    expect(to.annotations.list({})).toEqual([]);
    expect(to.changed).toEqual([]);
  });
});

it('exports nothing of a briefing that is not there', () => {
  const { exchange } = openDesk([PLAIN]);
  expect(() => exchange.export({ format: 'w3c', briefing: 'nope' })).toThrow(
    expect.objectContaining({ code: 'not-found', message: expect.stringContaining('“nope”') }),
  );
  expect(exchange.export({ format: 'csv', briefing: 'plain' }).fileName).toBe('plain-annotations.csv');
});

/** All that a reader sees; where nothing stands, old offsets say nothing and are not carried. */
function placedOf(desk: Desk) {
  return desk.annotations
    .list({})
    .map((annotation) => (spotOf(annotation) === null ? { ...annotation, position: null } : annotation));
}

const words = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 40 }));
const on = fc.oneof(
  fc.record({ kind: fc.constant('passage' as const), words }),
  fc.record({ kind: fc.constantFrom('section' as const, 'bookmark' as const, 'briefing' as const) }),
);
/** The database ends text at a NUL, which nobody can type. */
const typed = hostileText.map((text) => text.replaceAll('\0', ''));
const made = fc.record({
  on,
  section: fc.constantFrom(...STARGATE.sections),
  colour: fc.constantFrom(...COLOURS),
  note: typed,
  tags: fc.array(
    tag.filter((text) => !text.includes('\0')),
    { maxLength: 3 },
  ),
  replies: fc.array(
    typed.map((text) => text.trim()).filter((text) => text !== ''),
    { maxLength: 2 },
  ),
});
type Made = typeof made extends fc.Arbitrary<infer T> ? T : never;

function make(desk: Desk, { on, section, colour, note, tags, replies }: Made): void {
  const annotation =
    on.kind === 'passage'
      ? mark(desk, STARGATE, section.id, rangeIn(section.text, on.words), note, tags)
      : desk.annotations.create({
          briefing: STARGATE.id,
          on: on.kind === 'briefing' ? { kind: 'briefing' } : { kind: on.kind, section: section.id },
          ...{ colour, note, tags },
        })[0];
  if (annotation === undefined) throw new Error('Nothing was made');
  desk.annotations.update({ id: annotation.id, colour });
  for (const text of replies) desk.annotations.reply({ id: annotation.id, text });
}

/** Words somewhere in a text, never only white space. */
function rangeIn(text: string, [at, length]: [number, number]): { start: number; end: number } {
  const start = at % text.length;
  const end = Math.min(text.length, start + length);
  return text.slice(start, end).trim() === '' ? { start: 0, end: text.length } : { start, end };
}

it('does not mistake a briefing for another whose words begin alike', () => {
  const from = openDesk([briefing('a', 'A', { s: 'Capacity grows in Texas by 2030.' })]);
  markWords(
    from,
    briefing('a', 'A', { s: 'Capacity grows in Texas by 2030.' }),
    's',
    'Capacity grows in Texas',
  );
  const to = openDesk([briefing('b', 'B', { s: 'Capacity grows in Ohio.' })]);
  const { text } = from.exchange.export({ format: 'w3c' });
  expect(to.exchange.import({ name: 'x', text })).toEqual({ added: 1, known: 0, deleted: 0, unplaced: 1 });
});
