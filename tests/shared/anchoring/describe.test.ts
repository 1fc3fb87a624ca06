import fc from 'fast-check';
import { expect, it, describe as suite } from 'vitest';
import { CONTEXT, describe, SURROUNDINGS, surroundings } from '../../../shared/anchoring/index.ts';

suite('describe', () => {
  it('keeps the words and up to 32 units on either side', () => {
    const text = `${'a'.repeat(40)}words${'b'.repeat(7)}`;
    expect(describe(text, { start: 40, end: 45 })).toEqual({
      quote: { exact: 'words', prefix: 'a'.repeat(32), suffix: 'b'.repeat(7) },
      position: { start: 40, end: 45 },
    });
  });

  it('cuts no character in two: the range grows, the context shrinks', () => {
    const text = `🌍${'a'.repeat(31)}🚀${'b'.repeat(31)}🌍`;
    expect(describe(text, { start: 34, end: 34 })).toEqual({
      quote: { exact: '🚀', prefix: 'a'.repeat(31), suffix: 'b'.repeat(31) },
      position: { start: 33, end: 35 },
    });
  });

  it('is a verbatim, well-formed window on any text', () => {
    const place = fc.tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }), fc.nat(), fc.nat());
    fc.assert(
      fc.property(place, ([text, a, b]) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const { quote, position } = describe(text, { start, end });
        const { prefix, exact, suffix } = quote;
        const { before, after } = surroundings(text, { start, end });
        expect(text.startsWith(before + exact + after, position.start - before.length)).toBe(true);
        expect(before.endsWith(prefix) && after.startsWith(suffix)).toBe(true);
        expect([before, after].every((part) => part.isWellFormed())).toBe(true);
        expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(SURROUNDINGS);
        expect(text.slice(position.start, position.end)).toBe(exact);
        expect(text.startsWith(prefix + exact + suffix, position.start - prefix.length)).toBe(true);
        expect([prefix, exact, suffix].every((part) => part.isWellFormed())).toBe(true);
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(CONTEXT);
        expect(
          [start - position.start, position.end - end].every((grown) => grown === 0 || grown === 1),
        ).toBe(true);
      }),
    );
  });
});
