import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, foldPieces, isRewritten, type Piece } from '../../../shared/comparison/index.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('the', 'fee', 'is', 'due', ' ', ' ', ', ', '.', '\n', '年金', '支払う', '🌊'), {
      maxLength: 60,
    })
    .map((words) => words.join('')),
);

const joined = (pieces: readonly { kind: string; text: string }[], without: Piece['kind']) =>
  pieces.flatMap((piece) => (piece.kind === without ? [] : piece.text)).join('');

/** `kept [-removed-] {+added+}`, as one line. */
const written = (pieces: readonly { kind: string; text: string }[]) =>
  pieces
    .map((piece) => {
      if (piece.kind === 'removed') return `[-${piece.text}-]`;
      if (piece.kind === 'added') return `{+${piece.text}+}`;
      return piece.kind === 'folded' ? '…' : piece.text;
    })
    .join('');

describe('compareTexts', () => {
  it('gives back both texts, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = compareTexts(before, after);
        expect(joined(pieces, 'added')).toBe(before);
        expect(joined(pieces, 'removed')).toBe(after);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });

  it('keeps equal texts whole', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(compareTexts(same, same)).toEqual(same === '' ? [] : [{ kind: 'kept', text: same }]);
      }),
    );
  });

  it('compares whole words', () => {
    const pieces = compareTexts('The fee is due in March.', 'The fees are due in March.');
    expect(written(pieces)).toBe('The [-fee is-]{+fees are+} due in March.');
  });

  it('does not join what was only removed, or parts of two paragraphs', () => {
    expect(written(compareTexts('a b c d', 'a c'))).toBe('a [-b -]c[- d-]');
    expect(written(compareTexts('One alpha\nbravo two', 'One charlie\ndelta two'))).toBe(
      'One [-alpha-]{+charlie+}\n[-bravo-]{+delta+} two',
    );
  });

  it('finds the words of languages written without spaces', () => {
    expect(written(compareTexts('会社は三月に料金を支払う。', '会社は六月に料金を支払う。'))).toMatch(
      /^会社は\[-三月?-\]\{\+六月?\+\}月?に料金を支払う。$/,
    );
    expect(written(compareTexts('公司将在三月支付费用。', '公司将在三月支付利息。'))).toBe(
      '公司将在三月支付[-费用-]{+利息+}。',
    );
  });

  it('gives up on long texts with nothing in common, and says that they were rewritten', () => {
    const long = (word: string) => Array.from({ length: 20_000 }, (_, n) => `${word}${n}`).join(' ');
    const began = performance.now();
    const pieces = compareTexts(long('a'), long('b'));
    expect(performance.now() - began).toBeLessThan(5000);
    expect(pieces.map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(isRewritten(pieces)).toBe(true);
  });

  it('tells an edit or an addition from a rewriting', () => {
    const rewritten = (before: string, after: string) => isRewritten(compareTexts(before, after));
    expect(rewritten('The fee is due in March.', 'The fee is due in June.')).toBe(false);
    expect(rewritten('Short.', `Short. ${'And then much was added to it. '.repeat(20)}`)).toBe(false);
    expect(rewritten('', 'All of it is new.')).toBe(false);
    expect(rewritten('Nothing is known of the price.', 'Arm built three centres by 2027.')).toBe(true);
  });
});

describe('foldPieces', () => {
  it('leaves no text out that it does not mark, and keeps every change', () => {
    const pieces = fc.array(
      fc.record({ kind: fc.constantFrom('kept', 'removed', 'added'), text }) as fc.Arbitrary<Piece>,
    );
    fc.assert(
      fc.property(pieces, (some) => {
        const shown = foldPieces(some);
        expect(shown.map((piece) => piece.text).join('')).toBe(some.map((piece) => piece.text).join(''));
        const changed = (all: readonly { kind: string }[]) =>
          all.filter(({ kind }) => kind === 'removed' || kind === 'added');
        expect(changed(shown)).toEqual(changed(some));
      }),
    );
  });

  it('folds long unchanged stretches before, between and after changes', () => {
    const long = (word: string) => `${`${word} `.repeat(80)}`;
    const before = `${long('a')}one ${long('b')}two ${long('c')}`;
    const after = `${long('a')}ONE ${long('b')}TWO ${long('c')}`;
    const shown = written(foldPieces(compareTexts(before, after)));
    expect(shown).toMatch(/^…(a? )*(a )*\[-one-\]\{\+ONE\+\}( b)*.?…( ?b)* \[-two-\]\{\+TWO\+\}( c)*.?…$/);
  });

  it('shows a short stretch whole', () => {
    const pieces = compareTexts('A few words, then one more.', 'A few words, then two more.');
    expect(foldPieces(pieces)).toEqual(pieces);
  });
});
