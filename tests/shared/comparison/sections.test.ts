import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSections, summary } from '../../../shared/comparison/index.ts';
import { pairSections } from '../../../shared/comparison/pairs.ts';
import type { Passage } from '../../../shared/model/changes.ts';

const words = (...some: string[]) => fc.array(fc.constantFrom(...some), { maxLength: 8 });
const passages = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    heading: fc.constantFrom('Alpha', 'Bravo', 'Charlie', ''),
    text: words('fee', 'is', 'due', 'in', 'March', 'June').map((some) => some.join(' ')),
  }),
  { selector: ({ id }) => id },
);

const section = (heading: string, text: string, id = heading.toLowerCase()): Passage => ({
  id,
  heading,
  text,
});
const FEE = section('Fee', 'The fee is due in March of every year, and is paid in advance.');
const TERM = section('Term', 'The agreement ends in 2030 unless both parties prolong it.');
const PRICE = section('Price', 'Nobody knows the price per unit, which was never published.');

/** `kind section`, with what happened to those kept. */
const told = (before: Passage[], after: Passage[]) =>
  compareSections(before, after).map((change) => {
    if (change.kind !== 'kept') return `${change.kind} ${change.section}`;
    const { renamedFrom, isMoved, texts } = change;
    const what = [renamedFrom && `was ${renamedFrom}`, isMoved && 'moved', texts && 'changed'];
    return `${change.section}: ${what.filter(Boolean).join(', ')}`;
  });

describe('pairSections', () => {
  it('accounts for every old and every new section exactly once', () => {
    fc.assert(
      fc.property(passages, passages, (before, after) => {
        const pairs = pairSections(before, after);
        const side = (of: 'before' | 'after') =>
          pairs.flatMap((pair) => pair[of] ?? []).toSorted((a, b) => a.at - b.at);
        expect(side('before').map(({ value }) => value)).toEqual(before);
        expect(side('after').map(({ value }) => value)).toEqual(after);
        expect(pairs.every((pair) => pair.before !== null || pair.after !== null)).toBe(true);
      }),
    );
  });
});

describe('compareSections', () => {
  it('tells of each section once, and of all that differ', () => {
    fc.assert(
      fc.property(passages, passages, (before, after) => {
        const changes = compareSections(before, after);
        const ids = (isGone: boolean) =>
          changes.flatMap(({ kind, section }) => ((kind === 'gone') === isGone ? section : []));
        expect(new Set(ids(true)).size).toBe(ids(true).length);
        expect(ids(false)).toEqual(after.map(({ id }) => id).filter((id) => ids(false).includes(id)));
        const added = changes.filter(({ kind }) => kind === 'new').length;
        const gone = changes.filter(({ kind }) => kind === 'gone').length;
        expect(added - gone).toBe(after.length - before.length);
        const read = (all: Passage[]) => all.map(({ heading, text }) => [heading, text]);
        if (changes.length === 0) expect(read(after)).toEqual(read(before));
      }),
    );
  });

  it('tells of nothing where nothing changed', () => {
    fc.assert(
      fc.property(passages, (same) => {
        expect(compareSections(same, same)).toEqual([]);
      }),
    );
  });

  it('tells new, changed and gone sections in the order of the text', () => {
    const changed = { ...FEE, text: FEE.text.replace('March', 'June') };
    expect(told([FEE, TERM], [PRICE, changed])).toEqual(['new price', 'fee: changed', 'gone term']);
    expect(told([PRICE, FEE, TERM], [FEE, TERM])).toEqual(['gone price']);
  });

  it('knows a section by its heading when its id is another', () => {
    const now = { ...FEE, id: 'fee-1', text: 'No fee is due.' };
    expect(told([FEE], [now])).toEqual(['fee-1: changed']);
  });

  it('knows a renamed section by its text', () => {
    const now = section('Payment', FEE.text.replace('March', 'June'));
    expect(told([FEE, TERM], [now, TERM])).toEqual(['payment: was Fee, changed']);
    expect(told([TERM], [section('Payment', FEE.text)])).toEqual(['gone term', 'new payment']);
  });

  it('calls as few sections moved as can be', () => {
    expect(told([FEE, TERM, PRICE], [PRICE, FEE, TERM])).toEqual(['price: moved']);
  });

  it('is not misled by a new section that takes over the ids of its namesakes', () => {
    const before = [section('Notes', FEE.text), section('Notes', TERM.text, 'notes-1')];
    const after = [
      section('Notes', PRICE.text),
      section('Notes', FEE.text, 'notes-1'),
      section('Notes', TERM.text, 'notes-2'),
    ];
    expect(told(before, after)).toEqual(['new notes']);
  });

  it('compares long briefings in bounded time', () => {
    const many = (seed: string) =>
      Array.from({ length: 3000 }, (_, n) =>
        section(`${seed} ${n}`, `${seed} says ${n} and ${n * 7} things.`),
      );
    const began = performance.now();
    expect(compareSections(many('Old'), many('New'))).toHaveLength(6000);
    expect(compareSections(many('Old'), many('Old').toReversed()).length).toBeGreaterThan(2000);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('summary', () => {
  it('counts in words', () => {
    const changed = { ...FEE, text: 'The fee is due in June.' };
    expect(summary(compareSections([FEE, TERM], [PRICE, changed]))).toBe('1 new section, 1 changed, 1 gone');
    expect(summary(compareSections([FEE, TERM], []))).toBe('2 sections gone');
    expect(summary(compareSections([FEE, TERM], [TERM, FEE]))).toBe('1 section moved');
    expect(summary(compareSections([], [FEE, TERM]))).toBe('2 new sections');
  });
});
