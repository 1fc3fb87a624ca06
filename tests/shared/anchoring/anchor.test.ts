import fc from 'fast-check';
import { expect, it, describe as suite } from 'vitest';
import { anchor, describe, type Target } from '../../../shared/anchoring/index.ts';
import type { Anchor } from '../../../shared/model/annotation.ts';

const BOILERPLATE = 'Source: company filings, as of the day of writing.';

/** Marks `exact` (its copy number `nth`) in a text, as a target in section `s`. */
function mark(text: string, exact: string, nth = 1): Target {
  let start = -1;
  for (let copy = 0; copy < nth; copy += 1) start = text.indexOf(exact, start + 1);
  return { section: 's', ...describe(text, { start, end: start + exact.length }) };
}

const inSection = (text: string, target: Target) => anchor([{ id: 's', text }], target);
const orphaned: Anchor = { state: 'orphaned' };
const at = (state: 'exact' | 'moved', start: number, exact: string, section = 's'): Anchor => ({
  state,
  section,
  range: { start, end: start + exact.length },
});

suite('in its own section', () => {
  it('is exact where nothing has changed, also among copies', () => {
    const text = 'Yes\nNo\nYes\nNo\nYes';
    expect(inSection(text, mark(text, 'Yes', 2))).toEqual(at('exact', 7, 'Yes'));
  });

  it('goes to the copy with the same context, even when another copy stands at the old offset', () => {
    const old = 'Alpha pays the fee in March, and Bravo, as was agreed, pays the fee in June.';
    const target = mark(old, 'pays the fee', 2);
    const now = `${'x'.repeat(target.position.start - 3)}it pays the fee. Then ${old}`;
    expect(now.indexOf('pays the fee')).toBe(target.position.start);
    expect(inSection(now, target)).toEqual(at('moved', now.lastIndexOf('pays the fee'), 'pays the fee'));
  });

  it('does not choose between copies that only their place tells apart', () => {
    const row = 'Revenue is reported by quarter and is not audited. ';
    const old = row.repeat(5);
    expect(inSection(`A new first sentence. ${old}`, mark(old, 'not audited', 3))).toEqual(orphaned);
    expect(inSection(`:${old}`, mark(old, 'not audited', 3))).toEqual(
      at('moved', 1 + old.indexOf('not audited', 2 * row.length), 'not audited'),
    );
  });

  it('does not choose between copies whose context differs by a letter', () => {
    const sentence = 'The partners share the proceeds of every new contract equally.';
    const target = mark(`May: ${sentence} Yes.\nJune: ${sentence} No.`, sentence, 2);
    expect(
      inSection(`Some weeks have passed since. The plan: ${sentence}\nAnd then ${sentence}\nSo far.`, target),
    ).toEqual(orphaned);
    const now = `Some weeks have passed since. The plan: ${sentence}\nIn June: ${sentence}\nSo far.`;
    expect(inSection(now, target)).toEqual(at('moved', now.lastIndexOf(sentence), sentence));
  });

  it('stays where the same words stand at the same offset, whatever is around them now', () => {
    const target = mark('They pay the fee in June.', 'the fee');
    expect(inSection('Who owed the feeble sum?', target)).toEqual(at('exact', 9, 'the fee'));
  });

  it('takes a long sentence without any context, but not a short phrase', () => {
    const sentence = 'The venture intends to invest over four years, and begins at once.';
    const old = `One thing first. ${sentence} Another follows.`;
    const now = `Now – ${sentence}”, it said.`;
    expect(inSection(now, mark(old, sentence))).toEqual(at('moved', 6, sentence));
    expect(inSection('Nobody reads the fee here.', mark('They pay the fee in June.', 'the fee'))).toEqual(
      orphaned,
    );
  });

  it('knows the edges of a section: what was all of it is not a part of a word', () => {
    const target = mark('No', 'No');
    expect(inSection('It was discussed at length.\nNo', target)).toEqual(at('moved', 28, 'No'));
    expect(inSection('– No…\nNo-one agreed', target)).toEqual(orphaned);
    expect(inSection('The Casino', mark('no', 'no'))).toEqual(orphaned);
    expect(inSection('– nothing was agreed', mark('no', 'no'))).toEqual(orphaned);
  });

  it('is orphaned when the words have changed or the section is empty', () => {
    const target = mark('They agreed on four years.', 'four years');
    expect(inSection('They agreed on five years.', target)).toEqual(orphaned);
    expect(inSection('', target)).toEqual(orphaned);
    expect(anchor([], target)).toEqual(orphaned);
  });
});

suite('in another section', () => {
  const text = `The board met in May and approved the plan. ${BOILERPLATE}`;

  it('follows words that came along with their context', () => {
    const sections = [
      { id: 'new', text: `First, some history. ${text}` },
      { id: 'last', text: BOILERPLATE },
    ];
    expect(anchor(sections, mark(text, 'approved the plan'))).toEqual(
      at('moved', 46, 'approved the plan', 'new'),
    );
  });

  it('takes no copy on its words alone, however long', () => {
    const sections = [
      { id: 's', text: 'The board met in June.' },
      { id: 'other', text: `Costs rose. ${BOILERPLATE} They fell again.` },
    ];
    expect(anchor(sections, mark(text, BOILERPLATE))).toEqual(orphaned);
  });

  it('does not choose between two sections', () => {
    const sections = [
      { id: 'one', text },
      { id: 'two', text },
    ];
    expect(anchor(sections, mark(text, 'approved the plan'))).toEqual(orphaned);
  });

  it('does not look there while its own section holds the words', () => {
    const sections = [
      { id: 'copy', text },
      { id: 's', text: `In short: ${text}` },
    ];
    expect(anchor(sections, mark(text, 'approved the plan'))).toEqual(at('moved', 35, 'approved the plan'));
  });
});

suite('on any text', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
  const repetitive = fc.string({ unit: fc.constantFrom('a', 'b', '🙂', '\n'), minLength: 1, maxLength: 200 });
  const anyText = fc.oneof(words, repetitive);
  const place = fc.record({ text: anyText, a: fc.nat(), b: fc.nat() }).map(({ text, a, b }) => {
    const start = a % text.length;
    return { text, ...describe(text, { start, end: start + 1 + (b % (text.length - start)) }) };
  });

  it('finds exactly what was described', () => {
    fc.assert(
      fc.property(place, ({ text, quote, position }) => {
        expect(inSection(text, { section: 's', quote, position })).toEqual({
          state: 'exact',
          section: 's',
          range: position,
        });
      }),
    );
  });

  it('never stands on other words, whatever the text became', () => {
    fc.assert(
      fc.property(
        place,
        fc.array(anyText, { maxLength: 4 }),
        fc.boolean(),
        ({ text, quote, position }, others, kept) => {
          const texts = kept ? [...others, `${others[0] ?? ''}${text}`] : others;
          const sections = texts.map((some, index) => ({ id: index === 0 ? 's' : `s${index}`, text: some }));
          const found = anchor(sections, { section: 's', quote, position });
          if (found.state === 'orphaned') return;
          const there = sections.find(({ id }) => id === found.section)?.text;
          expect(there?.slice(found.range.start, found.range.end)).toBe(quote.exact);
        },
      ),
    );
  });

  it('stays on the same words through any insertions outside the quote and its context', () => {
    const quiet = fc.string({ unit: fc.constantFrom('a', 'b', '🙂', ' '), maxLength: 80 });
    fc.assert(
      fc.property(quiet, quiet, quiet, quiet, (before, after, above, below) => {
        // The passage holds letters that the rest has not, so that there is one right answer to look for.
        const passage =
          'Xenon quickly filled the whole lamp; the zinc followed 🚀 with joy, quite vexed by all of it.';
        const exact = 'the zinc followed 🚀';
        const target = mark(before + passage + after, exact);
        const now = before + above + passage + below + after;
        const start = now.indexOf(exact);
        expect(inSection(now, target)).toMatchObject({
          section: 's',
          range: { start, end: start + exact.length },
        });
      }),
    );
  });
});
