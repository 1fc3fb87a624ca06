import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN } from '../../../../main/services/brief/document.ts';
import { createBrief } from '../../../../main/services/brief/index.ts';
import { createHyphenation, hyphenBreaks } from '../../../../main/services/brief/pdf/hyphenation.ts';
import { evenLines } from '../../../../main/services/brief/pdf/rag.ts';
import { BriefOptions } from '../../../../shared/model/brief.ts';
import * as fixture from './fixture.ts';
import { ask, hasCommand, readBack, spaced } from './read-back.ts';

const { p, section } = fixture;
const assets = join(import.meta.dirname, '../../../../assets');
const hyphenation = createHyphenation(join(assets, 'hyphenation'));

describe('hyphenation', () => {
  const cut = (lang: string, text: string, code = '') => {
    const hyphenate = hyphenation(lang) ?? ((word: string) => [word]);
    const both = [
      { ...PLAIN, text },
      { ...PLAIN, text: code, code: true },
    ];
    const breaks = hyphenBreaks(both, () => hyphenate).map(({ at }) => at);
    return Array.from(text, (character, index) =>
      breaks.includes(index) ? `|${character}` : character,
    ).join('');
  };

  it('parts words by the rules of their language', () => {
    expect(cut('en', 'representation and “democratic” agreements, then')).toBe(
      'rep|re|sen|ta|tion and “de|mo|c|ra|tic” agree|ments, then',
    );
    expect(cut('de', 'Donaudampfschifffahrt ist')).toBe('Do|nau|dampf|schiff|fahrt ist');
    expect(cut('fr-CA', 'développement durable et')).toBe('dé|ve|lop|pe|ment du|rable et');
    expect(cut('ru', 'достоинство и')).toBe('до|сто|ин|ство и');
    expect(cut('el', 'συνείδηση και')).toBe('συ|νεί|δηση και');
  });

  it('parts each passage by the rules of its own', () => {
    const spans = [
      { ...PLAIN, text: 'representation ' },
      { ...PLAIN, text: 'representation ', lang: 'fr' },
      { ...PLAIN, text: 'representation and' },
    ];
    const text = spans.map((span) => span.text).join('');
    const breaks = hyphenBreaks(spans, (lang) => hyphenation(lang ?? 'en')).map(({ at }) => at);
    const shown = Array.from(text, (character, at) => (breaks.includes(at) ? `|${character}` : character));
    expect(shown.join('')).toBe('rep|re|sen|ta|tion re|pre|sen|ta|tion rep|re|sen|ta|tion and');
  });

  it('leaves alone what is no word of prose, and the last word', () => {
    const whole = 'https://example.org/agreement NATIONAL re-examination OpenAI berth_north agreement2 table';
    expect(cut('en', `${whole} agreement.`)).toBe(`${whole} agreement.`);
    expect(cut('en', 'the ', 'agreement that')).toBe('the ');
    expect(hyphenation('ja')).toBeNull();
    expect(hyphenation('no language')).not.toBeUndefined();
  });

  it('leaves two letters before a hyphen and three after it', () => {
    const letters = fc.stringMatching(/^[a-z]{6,30}$/);
    fc.assert(
      fc.property(letters, fc.constantFrom('en', 'en-GB', 'de', 'nl', 'it'), (word, lang) => {
        const parts = hyphenation(lang)?.(word) ?? [];
        expect(parts.join('')).toBe(word);
        if (parts.length < 2) return;
        expect(parts[0]?.length).toBeGreaterThanOrEqual(2);
        expect(parts.at(-1)?.length).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  const log = { info() {}, warn() {}, error() {} };
  const long = 'Straßenverkehrsordnung Donaudampfschifffahrtsgesellschaft Rechtsschutzversicherung '.repeat(
    4,
  );
  const print = async () => {
    const briefing = fixture.briefing('Kurz', [section(long, [p(`${long}endet hier.`)])], { lang: 'de' });
    const brief = createBrief({ assets, log });
    const { bytes } = await brief.make([{ briefing, annotations: [] }], BriefOptions.parse({}), 'pdf');
    return bytes;
  };

  it('shows a hyphen that no reader takes for one of the text', async () => {
    const { text } = await readBack(await print());
    expect(text).not.toContain('-');
    // pdf.js takes the end of the line for a space.
    const solid = (words: string) => words.replaceAll(' ', '');
    expect(solid(text)).toContain(solid(`${long}endet hier.`));
  });

  it.skipIf(!hasCommand('pdfinfo') || !hasCommand('pdftotext'))(
    'leaves poppler words that are whole',
    async () => {
      const pdf = await print();
      const structure = ask('pdfinfo', ['-struct-text'], pdf).replace(/"\s+"/g, '');
      // The heading and the text.
      expect(structure.split(long.trim())).toHaveLength(3);
      const text = ask('pdftotext', [], pdf, ['-']);
      expect(text).toMatch(/\p{Ll}\u00ad\n\p{Ll}/u);
      expect(spaced(text)).toContain(`${long}endet hier.`);
    },
  );
});

describe('even lines', () => {
  const WIDTH = 100;
  const words = fc.array(
    fc.record({
      width: fc.integer({ min: 2, max: 60 }),
      space: fc.option(fc.constant({ width: 3 })),
      hyphen: fc.constant(null),
    }),
    { minLength: 1, maxLength: 60 },
  );
  type Piece = { width: number; space: { width: number } | null; hyphen: { width: number } | null };
  const parted = words.map((all) =>
    all.map((word): Piece => (word.space === null ? { ...word, hyphen: { width: 4 } } : word)),
  );
  type Words = Piece[];
  const widthOf = (line: Words) =>
    line.reduce(
      (sum, { width, space }, index) => sum + width + (index < line.length - 1 ? (space?.width ?? 0) : 0),
      0,
    ) + (line.at(-1)?.hyphen?.width ?? 0);
  const raggedness = (lines: Words[]) =>
    lines.slice(0, -1).reduce((sum, line) => sum + ((WIDTH - widthOf(line)) / WIDTH) ** 2, 0);

  it('hold every word in order, and are wide enough', () => {
    fc.assert(
      fc.property(parted, (all) => {
        const lines = evenLines(all, WIDTH);
        expect(lines.flat()).toEqual(all);
        // The last line shows no hyphen.
        for (const line of lines.slice(0, -1)) {
          expect(line.length === 1 || widthOf(line) <= WIDTH).toBe(true);
        }
      }),
    );
  });

  it('are never more ragged than lines that are filled one after the other, of the same number', () => {
    fc.assert(
      fc.property(words, (all) => {
        const greedy: Words[] = [];
        for (const word of all) {
          const line = greedy.at(-1);
          if (line && widthOf([...line, word]) <= WIDTH) line.push(word);
          else greedy.push([word]);
        }
        const even = evenLines(all, WIDTH);
        const shortEnd = widthOf(greedy.at(-1) ?? []) < WIDTH * 0.12;
        fc.pre(even.length === greedy.length && !shortEnd);
        expect(raggedness(even)).toBeLessThanOrEqual(raggedness(greedy) + 1e-9);
      }),
    );
  });

  it('end with a hyphen three times in a row only where there is no other way', () => {
    const pieces = (count: number, hyphens: boolean) =>
      Array.from({ length: count }, () => ({
        width: 45,
        space: hyphens ? null : { width: 3 },
        hyphen: hyphens ? { width: 4 } : null,
      }));
    const inARow = (lines: Words[]) =>
      Math.max(
        ...lines
          .map(({ length }, index) => (length > 0 && lines[index]?.at(-1)?.hyphen ? 'h' : ' '))
          .join('')
          .split(' ')
          .map(({ length }) => length),
      );
    const mixed = Array.from({ length: 12 }, () => [...pieces(1, true), ...pieces(1, false)]).flat();
    expect(inARow(evenLines(mixed.slice(1), WIDTH))).toBeLessThanOrEqual(2);
    expect(evenLines(pieces(9, true), WIDTH).flat()).toHaveLength(9);
  });
});
