import fc from 'fast-check';
import { expect, it, describe as suite } from 'vitest';
import { anchor, describe, surroundings, type Target } from '../../../shared/anchoring/index.ts';
import { type Anchor, type Spot, spotOf } from '../../../shared/model/annotation.ts';

const BOILERPLATE = 'Source: company filings, as of the day of writing.';

/** Marks `exact` (its copy number `nth`) in a text, as a target in section `s`. */
function mark(text: string, exact: string, nth = 1): Target {
  let start = -1;
  for (let copy = 0; copy < nth; copy += 1) start = text.indexOf(exact, start + 1);
  return { section: 's', ...describe(text, { start, end: start + exact.length }) };
}

const inSection = (text: string, target: Target) => anchor([{ id: 's', text }], target);
const orphaned = { state: 'orphaned' };
const ambiguous = { state: 'ambiguous' };
const at = (state: 'exact' | 'moved' | 'changed', start: number, exact: string, section = 's') => ({
  state,
  section,
  range: { start, end: start + exact.length },
});

suite('in its own section', () => {
  it('is exact where nothing has changed, also among copies', () => {
    const text = 'Yes\nNo\nYes\nNo\nYes';
    expect(inSection(text, mark(text, 'Yes', 2))).toMatchObject(at('exact', 7, 'Yes'));
  });

  it('goes to the copy with the same context, even when another copy stands at the old offset', () => {
    const old = 'Alpha pays the fee in March, and Bravo, as was agreed, pays the fee in June.';
    const target = mark(old, 'pays the fee', 2);
    const now = `${'x'.repeat(target.position.start - 3)}it pays the fee. Then ${old}`;
    expect(now.indexOf('pays the fee')).toBe(target.position.start);
    expect(inSection(now, target)).toMatchObject(
      at('moved', now.lastIndexOf('pays the fee'), 'pays the fee'),
    );
  });

  it('does not choose between copies that only their place tells apart', () => {
    const row = 'Revenue is reported by quarter and is not audited. ';
    const old = row.repeat(5);
    expect(inSection(`A new first sentence. ${old}`, mark(old, 'not audited', 3))).toMatchObject(ambiguous);
    expect(inSection(`:${old}`, mark(old, 'not audited', 3))).toMatchObject(
      at('moved', 1 + old.indexOf('not audited', 2 * row.length), 'not audited'),
    );
  });

  it('takes the copy that follows another, as the one that was marked did', () => {
    const sentence = 'The partners share the proceeds of every new contract equally.';
    const target = mark(`May: ${sentence} Yes.\nJune: ${sentence} No.`, sentence, 2);
    for (const between of ['And then', 'In June:']) {
      const now = `Some weeks have passed since. The plan: ${sentence}\n${between} ${sentence}\nSo far.`;
      expect(inSection(now, target)).toMatchObject(at('moved', now.lastIndexOf(sentence), sentence));
    }
  });

  it('stays where the same words stand at the same offset, whatever is around them now', () => {
    const target = mark('They pay the fee in June.', 'the fee');
    expect(inSection('Who owed the feeble sum?', target)).toMatchObject(at('exact', 9, 'the fee'));
  });

  it('takes a long sentence without any context, but not a short phrase', () => {
    const sentence = 'The venture intends to invest over four years, and begins at once.';
    const old = `One thing first. ${sentence} Another follows.`;
    const now = `Now – ${sentence}”, it said.`;
    expect(inSection(now, mark(old, sentence))).toMatchObject(at('moved', 6, sentence));
    expect(
      inSection('Nobody reads the fee here.', mark('They pay the fee in June.', 'the fee')),
    ).toMatchObject(orphaned);
  });

  it('knows the edges of a section: what was all of it is not a part of a word', () => {
    const target = mark('No', 'No');
    expect(inSection('It was discussed at length.\nNo', target)).toMatchObject(at('moved', 28, 'No'));
    expect(inSection('– No…\nNo-one agreed', target)).toMatchObject(ambiguous);
    expect(inSection('The Casino', mark('no', 'no'))).toMatchObject(orphaned);
    expect(inSection('– nothing was agreed', mark('no', 'no'))).toMatchObject(orphaned);
  });

  it('offers the place that its surroundings still enclose, when all of its words were replaced', () => {
    const old = 'If the term works as described, three things follow: Microsoft hears of the demand first.';
    const now = old.replace('three things follow', 'there are a few effects');
    const found = inSection(now, mark(old, 'three things follow'));
    expect(found).toMatchObject({ state: 'orphaned', candidates: [{ section: 's' }] });
    const [spot] = 'candidates' in found ? found.candidates : [];
    expect(now.slice(spot?.range.start, spot?.range.end)).toBe('there are a few effects');
  });

  it('is orphaned when the words have changed or the section is empty', () => {
    const target = mark('They agreed on four years.', 'four years');
    expect(inSection('They agreed on five years.', target)).toMatchObject(orphaned);
    expect(inSection('', target)).toMatchObject(orphaned);
    expect(anchor([], target)).toMatchObject(orphaned);
  });
});

suite('in another section', () => {
  const text = `The board met in May and approved the plan. ${BOILERPLATE}`;

  it('follows words that came along with their context', () => {
    const sections = [
      { id: 'new', text: `First, some history. ${text}` },
      { id: 'last', text: BOILERPLATE },
    ];
    expect(anchor(sections, mark(text, 'approved the plan'))).toMatchObject(
      at('moved', 46, 'approved the plan', 'new'),
    );
  });

  it('takes no copy on its words alone, however long', () => {
    const sections = [
      { id: 's', text: 'The board met in June.' },
      { id: 'other', text: `Costs rose. ${BOILERPLATE} They fell again.` },
    ];
    expect(anchor(sections, mark(text, BOILERPLATE))).toMatchObject(orphaned);
  });

  it('does not choose between two sections', () => {
    const sections = [
      { id: 'one', text },
      { id: 'two', text },
    ];
    expect(anchor(sections, mark(text, 'approved the plan'))).toMatchObject(ambiguous);
  });

  it('does not look there while its own section holds the words', () => {
    const sections = [
      { id: 'copy', text },
      { id: 's', text: `In short: ${text}` },
    ];
    expect(anchor(sections, mark(text, 'approved the plan'))).toMatchObject(
      at('moved', 35, 'approved the plan'),
    );
  });
});

suite('edited words', () => {
  const old =
    'In March the board met in Oslo. It agreed to build a second plant near the harbour by 2027. Then it rose.';
  const exact = 'It agreed to build a second plant near the harbour by 2027.';

  it('finds them changed, in their own section or in another', () => {
    const target = mark(old, exact);
    const edited = 'It agreed to build a third, larger plant near the harbour.';
    const now = `News of the month. ${old.replace(exact, edited)}`;
    expect(inSection(now, target)).toMatchObject(at('changed', now.indexOf(edited), edited));
    const sections = [
      { id: 's', text: 'Nothing is left here but other words.' },
      { id: 'new', text: now },
    ];
    expect(anchor(sections, target)).toMatchObject(at('changed', now.indexOf(edited), edited, 'new'));
  });

  it('does not let a copy elsewhere stand for the words that were edited in place', () => {
    const now = `${old.replace('second', 'third')} What was said: ${exact} So they say.`;
    expect(inSection(now, mark(old, exact))).toMatchObject(
      at('changed', old.indexOf(exact), exact.replace('second', 'third')),
    );
  });

  it('does not choose between two places edited alike, and shows both', () => {
    const edited = old.replace('second', 'third');
    const found = inSection(`Once more. ${edited} ${edited}`, mark(old, exact));
    expect(found).toMatchObject(ambiguous);
    expect('candidates' in found && found.candidates).toHaveLength(2);
  });

  it('shows the best place where too little is left', () => {
    const now = 'In May it agreed to sell a plant near a lake. Then it rose.';
    const found = inSection(now, mark(old, exact));
    expect(found).toMatchObject({ state: 'orphaned', candidates: [{ section: 's' }] });
  });

  it('scores fewer of the words lower', () => {
    const scoreOf = (...edits: [string, string][]) => {
      const now = edits.reduce((text, [from, to]) => text.replace(from, to), old);
      return spotOf({ anchor: inSection(now, mark(old, exact)) })?.score;
    };
    expect(scoreOf()).toBe(1);
    expect(scoreOf(['second', 'third'])).toBeLessThan(1);
    expect(scoreOf(['second', 'third'], ['harbour', 'fjord'])).toBeLessThan(
      scoreOf(['second', 'third']) ?? 0,
    );
    expect(scoreOf(['second', 'third'], ['Oslo', 'Bergen'])).toBeLessThan(scoreOf(['second', 'third']) ?? 0);
  });
});

suite('with the surroundings', () => {
  const entry = (name: string) =>
    `${name} reports once a year.\n\nThe accounts are audited by a firm that the owners choose.\n\nTerms apply.\n\n`;

  it('tells copies apart whose nearest context is the same', () => {
    const old = entry('Alpha') + entry('Bravo') + entry('Delta');
    const exact = 'a firm that the owners choose';
    const target = mark(old, exact, 2);
    const now = 'A long new introduction stands before all of the entries. '.repeat(3) + old;
    const around = surroundings(old, target.position);
    const start = now.indexOf(exact, now.indexOf('Bravo'));
    expect(inSection(now, { ...target, around })).toMatchObject(at('moved', start, exact));
  });

  it('knows other scripts: a sentence without spaces is found by its characters', () => {
    const old = '会社は昨年、新しい工場を建てた。株主はその計画に賛成した。';
    const now = `概要。${old.replace('新しい', '大きな')}`;
    expect(inSection(now, mark(old, '会社は昨年、新しい工場を建てた。'))).toMatchObject(
      at('changed', 3, '会社は昨年、大きな工場を建てた。'),
    );
  });
});

suite('on any text', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
  const repetitive = fc.string({ unit: fc.constantFrom('a', 'b', '🙂', '\n'), minLength: 1, maxLength: 200 });
  const prose = fc
    .array(fc.constantFrom('the', 'board', 'met', 'Oslo', 'in', 'May.', '🙂', '“plan”', '工場'), {
      minLength: 1,
      maxLength: 60,
    })
    .map((some) => some.join(' '));
  const anyText = fc.oneof(words, repetitive, prose);
  const place = fc.record({ text: anyText, a: fc.nat(), b: fc.nat() }).map(({ text, a, b }) => {
    const start = a % text.length;
    const described = describe(text, { start, end: start + 1 + (b % (text.length - start)) });
    return { text, target: { section: 's', ...described } satisfies Target };
  });
  const spotsOf = (found: Anchor) => ('candidates' in found ? found.candidates : [found]);

  it('finds exactly what was described', () => {
    fc.assert(
      fc.property(place, fc.boolean(), ({ text, target }, isWide) => {
        const around = isWide ? surroundings(text, target.position) : undefined;
        expect(inSection(text, { ...target, around })).toEqual({
          state: 'exact',
          section: 's',
          range: target.position,
          score: 1,
        });
      }),
    );
  });

  it('names only places that there are, on whole characters, and in a state that their words prove', () => {
    fc.assert(
      fc.property(
        place,
        fc.array(anyText, { maxLength: 4 }),
        fc.boolean(),
        ({ text, target }, others, kept) => {
          const texts = kept ? [...others, `${others[0] ?? ''}${text}`] : others;
          const sections = texts.map((some, index) => ({ id: index === 0 ? 's' : `s${index}`, text: some }));
          const found = anchor(sections, target);
          const wordsAt = ({ section, range }: Spot) =>
            sections.find(({ id }) => id === section)?.text.slice(range.start, range.end);
          for (const spot of spotsOf(found)) {
            expect(wordsAt(spot)).toHaveLength(spot.range.end - spot.range.start);
            expect(wordsAt(spot)).not.toBe('');
            expect(wordsAt(spot)?.isWellFormed()).toBe(true);
            expect(spot.score).toBeGreaterThanOrEqual(0);
            expect(spot.score).toBeLessThanOrEqual(1);
          }
          expect(spotsOf(found).length).toBeLessThanOrEqual(3);
          const spot = spotOf({ anchor: found });
          if (spot !== null) expect(wordsAt(spot) === target.quote.exact).toBe(found.state !== 'changed');
        },
      ),
    );
  });

  it('is sure of a long sentence that stands once, whatever is before and after it', () => {
    const sentence =
      'Seven vexed wizards quietly jumped over the big frozen lake, and none of them knew why.';
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (before, after, above, below) => {
        const target = mark(`${before}\n${sentence}\n${after}`, sentence);
        const start = above.length + 1;
        expect(inSection(`${above}\n${sentence}\n${below}`, target)).toEqual({
          state: start === target.position.start ? 'exact' : 'moved',
          section: 's',
          range: { start, end: start + sentence.length },
          score: 1,
        });
      }),
    );
  });

  it('does not choose between two copies alike in context that have both moved far', () => {
    const passage = 'Whatever was decided there about the pier and the new road was not made public at once.';
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (between) => {
        const target = mark(passage, 'the pier and the new road');
        const above = `${'–'.repeat(200)}\n`;
        const found = inSection(`${above}${passage}\n${between}\n${passage}`, target);
        expect(found).toMatchObject({ state: 'ambiguous', candidates: [{}, {}] });
      }),
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
