import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { create, type GlyphRun } from 'fontkit';
import { expect, test } from 'vitest';
import { type Pairs, shapeByPairs } from '../../../../main/services/brief/pdf/pairs.ts';

const FONTS = join(import.meta.dirname, '../../../../assets/fonts');
const LIBRARY = join(import.meta.dirname, '../../../../assets/library');
const faces = readdirSync(FONTS).flatMap((file) => file.match(/^Source.*(?=\.pairs\.br$)/)?.[0] ?? []);
const unpacked = (file: string) => brotliDecompressSync(readFileSync(join(FONTS, file)));

const words = readdirSync(LIBRARY)
  .map((file) => readFileSync(join(LIBRARY, file), 'utf8'))
  .flatMap((text) => text.match(/\S+\s?/g) ?? [])
  .concat(
    'office, affluent “fjord” AVATAR “To” Œuvre Łódź naïve f’ 1,5 % (fifty-five) T. W.A. r’s f) f] f” ffi ffl'.split(
      ' ',
    ),
  );

function open(face: string) {
  const font = create(unpacked(`${face}.ttf.br`));
  const pairs = JSON.parse(unpacked(`${face}.pairs.br`).toString()) as Pairs;
  return { font, pairs, shape: shapeByPairs(font, pairs) };
}

const shown = ({ glyphs, positions }: GlyphRun) =>
  glyphs.map(({ id, codePoints }, index) => ({ id, codePoints, ...positions[index] }));

test('there is a table for each face of letters', () => {
  expect(faces).toHaveLength(8);
});

test.each(faces)('%s: words are shaped as fontkit shapes them', (face) => {
  const { font, shape } = open(face);
  const known = [...new Set(words.map((word) => word.replace(/\n/g, ' ')))].flatMap((word) => {
    const run = shape(word);
    return run === null ? [] : [{ word, run }];
  });
  expect(known.length).toBeGreaterThan(1500);
  for (const { word, run } of known) expect(shown(run), word).toMatchObject(shown(font.layout(word)));
});

test.each(faces)('%s: so is whatever can be made of its characters', (face) => {
  const { font, pairs, shape } = open(face);
  const text = fc.string({
    unit: fc.constantFrom(...pairs.characters, 'f', 'i', 'l'),
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(text, (word) => {
      const run = shape(word);
      if (run !== null) expect(shown(run)).toMatchObject(shown(font.layout(word)));
    }),
    { numRuns: 300 },
  );
});
