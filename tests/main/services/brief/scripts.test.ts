import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import createBidi from 'bidi-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBrief } from '../../../../main/services/brief/index.ts';
import { levelsOf, mirrored, shaped, visualOrder } from '../../../../main/services/brief/pdf/bidi.ts';
import { breaksOf } from '../../../../main/services/brief/pdf/breaks.ts';
import { runsFromRight, scriptFaces } from '../../../../main/services/brief/pdf/scripts.ts';
import { BriefOptions } from '../../../../shared/model/brief.ts';
import * as fixture from './fixture.ts';
import { PASSAGES } from './passages.ts';
import { ask, hasCommand, readBack, spaced, unpacked } from './read-back.ts';

const { p, section } = fixture;
const fonts = join(import.meta.dirname, '../../../../assets/fonts');
const log = { info() {}, warn() {}, error() {} };
const newBrief = (assets = join(fonts, '..')) => createBrief({ assets, log });
const brief = newBrief();

async function printed(lang: string, blocks: Parameters<typeof section>[1], from = brief) {
  const briefing = fixture.briefing('A test', [section('Body', blocks)], { lang });
  const { bytes, ...made } = await from.make([{ briefing, annotations: [] }], BriefOptions.parse({}), 'pdf');
  return { ...made, pdf: bytes };
}

/** The words of the file's structure: without layout controls, which say nothing, and composed (Hebrew never is). */
function structureWords(pdf: Uint8Array): string {
  const body = ask('pdfinfo', ['-struct-text'], pdf).split('"Body"')[1] ?? '';
  const pieces = Array.from(body.matchAll(/^\s*"(.*)"$/gm), ([, piece]) => piece);
  return spaced(
    pieces
      .join('')
      .replace(/\p{Cf}/gu, '')
      .normalize('NFC'),
  );
}

const plain = (text: string) => spaced(text.replace(/\p{Cf}/gu, '').normalize('NFC'));

describe('text of many scripts', () => {
  it.each(Object.entries(PASSAGES))('%s has every character', async (lang, text) => {
    const { missing } = await printed(lang, [p(text), p(fixture.strong(text), fixture.emphasis(text))]);
    expect(missing).toEqual([]);
  });

  it.skipIf(!hasCommand('pdfinfo')).each(Object.entries(PASSAGES))(
    '%s reads back in order from the structure',
    async (lang, text) => {
      const { pdf } = await printed(lang, [p(text, ' ', fixture.strong(text), ' ', text, ' (', text, ')')]);
      expect(structureWords(pdf)).toBe(plain(`${text} ${text} ${text} (${text})`));
    },
  );

  it.skipIf(!hasCommand('pdftotext')).each(['he', 'fa', 'ur', 'ko', 'el', 'vi', 'ru'])(
    '%s reads back in order by its place on the page',
    async (lang) => {
      // Poppler takes a page for what most of its letters are, and signs between words for text from the left.
      const { pdf } = await printed(
        lang,
        Array.from({ length: 6 }, () => p(PASSAGES[lang] ?? '')),
      );
      const letters = (text: string) => spaced(plain(text).replace(/[^\p{L}\p{M}]+/gu, ' '));
      expect(letters(ask('pdftotext', [], pdf, ['-']))).toContain(letters(PASSAGES[lang] ?? ''));
    },
  );

  it.each(['zh-Hans', 'zh-Hant', 'ja'])('%s reads back without spaces in its lines', async (lang) => {
    const { pdf } = await printed(lang, [p(PASSAGES[lang] ?? '')]);
    expect((await readBack(pdf)).text.replaceAll(' ', '')).toContain(PASSAGES[lang]);
  });

  it.skipIf(!hasCommand('pdfinfo'))('reads back whatever is mixed', async () => {
    const words = fc.oneof(
      ...Object.values(PASSAGES).map((text) => fc.constantFrom(...text.split(' '))),
      fc.constantFrom('Microsoft', '(MSFT)', '2025/26', '12.5%', '[א]', '“OpenAI”', '٢٠٢٥', '۱۲', 'a-b', '–'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 1, maxLength: 60 }),
        fc.constantFrom('en', 'ar', 'ja'),
        async (some, lang) => {
          const { pdf } = await printed(lang, [p(some.join(' '))]);
          expect(structureWords(pdf)).toBe(plain(some.join(' ')));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('has the same bytes whatever was printed before', async () => {
    const text = Object.values(PASSAGES).join(' ');
    const first = await printed('ar', [p(text)], newBrief());
    const other = newBrief();
    await printed('fa', [p(Object.values(PASSAGES).reverse().join(' '), ' ﻻ ﷲ 〱 ㍿ 樂 שׁ')], other);
    expect(Buffer.compare(first.pdf, (await printed('ar', [p(text)], other)).pdf)).toBe(0);
  });
});

describe('the faces of other scripts', () => {
  it('are read only when a text needs them, and missed only then', async () => {
    const assets = mkdtempSync(join(tmpdir(), 'attache-assets-'));
    try {
      cpSync(join(fonts, '../colour'), join(assets, 'colour'), { recursive: true });
      cpSync(fonts, join(assets, 'fonts'), { recursive: true, filter: (path) => !/Noto|Amiri/.test(path) });
      const bare = newBrief(assets);
      const latin = await printed('en', [p('Łódź, Ἀθῆναι, кириллица, Tiếng Việt, 👩‍💻')], bare);
      expect(latin.missing).toEqual(['👩‍💻']);
      await expect(printed('en', [p('東京')], bare)).rejects.toMatchObject({
        code: 'unreadable-file',
        message: expect.stringContaining('NotoSansSC'),
      });
    } finally {
      rmSync(assets, { recursive: true });
    }
  });

  it('are those of the language where it draws a character in its own way', async () => {
    // 骨 and 直 are one code point each and drawn in four ways.
    const faces = async (lang: string) => {
      const { pdf } = await printed(lang, [p('骨直')]);
      return unpacked(pdf)
        .toString('latin1')
        .match(/NotoSans(SC|TC|JP|KR)/)?.[1];
    };
    const langs = ['zh', 'zh-Hans', 'en', 'zh-TW', 'zh-Hant', 'zh-HK', 'ja', 'ko', 'no language'];
    expect(await Promise.all(langs.map(faces))).toEqual([
      'SC',
      'SC',
      'SC',
      'TC',
      'TC',
      'TC',
      'JP',
      'KR',
      'SC',
    ]);
    expect(scriptFaces('ja')[2]).toBe('japanese');
  });
});

describe('text from right to left', () => {
  const left = async (lang: string, text: string) => {
    const { pages } = await readBack((await printed(lang, [p(text)])).pdf);
    const pieces = pages[0]?.pieces.filter((piece) => !piece.artifact && piece.text.trim() !== '') ?? [];
    return pieces.slice(-3).reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  };

  it('begins at the right, in whatever document it stands', async () => {
    expect(await left('he', 'שלום')).toBeGreaterThan(400);
    expect(await left('en', 'שלום')).toBeGreaterThan(400);
    expect(await left('en', 'Peace, שלום')).toBeLessThan(150);
    expect(await left('he', 'Peace')).toBeLessThan(150);
  });

  it('is known by the language', () => {
    const langs = ['ar', 'he', 'fa', 'ur', 'yi', 'en', 'ja', 'az-Arab', 'no language'];
    expect(langs.filter(runsFromRight)).toEqual(['ar', 'he', 'fa', 'ur', 'yi', 'az-Arab']);
  });

  it('has levels by paragraph, and keeps code in order', () => {
    const levels = (text: string, code = '', fromRight = false) => {
      const { base, each } = levelsOf(
        [
          { text, code: false },
          { text: code, code: true },
        ],
        fromRight,
      );
      return [base, each ? [...each].join('') : ''];
    };
    expect(levels('abc')).toEqual([0, '']);
    expect(levels('ab אב')).toEqual([0, '00011']);
    expect(levels('אב ab', '', false)).toEqual([1, '11122']);
    expect(levels('ab אב', '', true)).toEqual([1, '22111']);
    expect(levels('12 אב')).toEqual([1, '22111']);
    expect(levels('abc', '', true)).toEqual([0, '']);
    expect(levels('אב', 'x=1;')).toEqual([1, '112222']);
  });

  it('is seen in the order of the algorithm', () => {
    const bidi = createBidi();
    const characters = fc.constantFrom(...'abאבגعرب12٣٤ ()-.,%€');
    fc.assert(
      fc.property(
        fc.string({ unit: characters, minLength: 1, maxLength: 40 }),
        fc.boolean(),
        (text, fromRight) => {
          const { base, each } = levelsOf([{ text, code: false }], fromRight);
          const levels = Array.from(text, (_, index) => each?.[index] ?? base);
          // Its spaces at the end run as the paragraph does, which is the business of the line.
          const from = text.trimEnd().length;
          levels.fill(base, from);
          const seen = visualOrder(levels).map((index) =>
            (levels[index] ?? 0) % 2 === 1 ? mirrored(text[index] ?? '') : text[index],
          );
          const embedding = bidi.getEmbeddingLevels(text, base === 1 ? 'rtl' : 'ltr');
          expect(seen.join('')).toBe(bidi.getReorderedString(text, embedding));
        },
      ),
    );
    expect(visualOrder([0, 0, 1, 1, 0])).toEqual([0, 1, 3, 2, 4]);
    expect(visualOrder([1, 2, 2, 1])).toEqual([3, 1, 2, 0]);
    expect(visualOrder([])).toEqual([]);
  });

  it('is turned and mirrored where fontkit does not', () => {
    expect([shaped('אב', 1), shaped('(1', 1), shaped('(1', 0), shaped('۱۲', 2)]).toEqual([
      'אב',
      '1)',
      '(1',
      '۲۱',
    ]);
  });
});

describe('lines of Chinese and Japanese', () => {
  const parts = (text: string) => {
    const bounds = [0, ...breaksOf(text).map(({ at, found }) => at + found.length), text.length];
    return bounds.slice(1).map((to, index) => text.slice(bounds[index], to));
  };

  it('begin with no closing sign and end with no opening one', () => {
    expect(parts('「東京」は、大きい。')).toEqual(['「東', '京」', 'は、', '大', 'き', 'い。']);
    expect(parts('他（她）说：“好！”')).toEqual(['他', '（她）', '说：“好！”']);
    expect(parts('ちょっとキー')).toEqual(['ちょっ', 'と', 'キー']);
  });

  it('keep foreign words and Korean ones whole', () => {
    expect(parts('在Microsoft公司 and more')).toEqual(['在', 'Microsoft', '公', '司 ', 'and ', 'more']);
    expect(parts('모든 인간은')).toEqual(['모든 ', '인간은']);
  });
});
