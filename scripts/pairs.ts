/**
 * Makes the tables by which briefs shape most words (`main/services/brief/pdf/pairs.ts`), one beside each Source face in
 * assets/fonts. Run by hand, `node scripts/pairs.ts`, when a face changes; what it makes is committed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { create, type Font } from 'fontkit';
import { readingsOf } from '../main/services/brief/pdf/fonts.ts';
import type { Pairs } from '../main/services/brief/pdf/pairs.ts';

const FOLDER = join(import.meta.dirname, '../assets/fonts');

/** Latin letters, figures and punctuation; not the forms that read back as something else. */
const USUAL =
  /^[ -~\u00a0-\u00ac\u00ae-\u017e\u2009-\u200a\u2010-\u2026\u202f\u2030\u2032\u2033\u2039\u203a\u20ac\u2122\u2212]$/u;
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'ft', 'fj', 'fb', 'fh', 'fk'];

function pairsOf(font: Font): Pairs {
  const readings = readingsOf(font);
  const characters = font.characterSet
    .map((each) => String.fromCodePoint(each))
    .filter((each) => USUAL.test(each));
  const ligatures = LIGATURES.flatMap((written): Pairs['ligatures'] => {
    const [glyph, ...others] = font.layout(written).glyphs;
    return glyph && others.length === 0 ? [[written, glyph.id]] : [];
  });
  const units = [...characters, ...ligatures.map(([written]) => written)];
  const rows = units.map((first) => units.map((second) => kerningOf(font, first, second)));
  const columns = units.map((_, second) => rows.map((row) => row[second] ?? null));
  const first = classesOf(rows);
  const second = classesOf(columns);
  return {
    characters: characters.join(''),
    ligatures,
    first: first.classes,
    second: second.classes,
    kerning: first.examples.map((row) => second.examples.map((column) => rows[row]?.[column] ?? null)),
    readings,
  };
}

/** What is added to the advance of the first of two; null where the pair is shaped as something else than both. */
function kerningOf(font: Font, first: string, second: string): number | null {
  const { glyphs, positions } = font.layout(first + second);
  const [alone] = font.layout(first).glyphs;
  const [next] = font.layout(second).glyphs;
  const isBoth = glyphs.length === 2 && glyphs[0]?.id === alone?.id && glyphs[1]?.id === next?.id;
  const moved = positions.some(
    ({ xOffset, yOffset, yAdvance }) => xOffset !== 0 || yOffset !== 0 || yAdvance !== 0,
  );
  const [left, right] = positions;
  if (!isBoth || moved || !left || !right || right.xAdvance !== next?.advanceWidth) return null;
  return left.xAdvance - (alone?.advanceWidth ?? 0);
}

/** Equal rows have one class; `examples` has for each class one row that is of it. */
function classesOf(rows: unknown[][]): { classes: number[]; examples: number[] } {
  const numbers = new Map<string, number>();
  const examples: number[] = [];
  const classes = rows.map((row, index) => {
    const key = JSON.stringify(row);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    examples.push(index);
    return numbers.size - 1;
  });
  return { classes, examples };
}

for (const file of readdirSync(FOLDER).filter((each) => /^Source(Sans|Serif).*\.ttf\.br$/.test(each))) {
  const pairs = pairsOf(create(brotliDecompressSync(readFileSync(join(FOLDER, file)))));
  const compressed = brotliCompressSync(JSON.stringify(pairs));
  writeFileSync(join(FOLDER, file.replace('.ttf.br', '.pairs.br')), compressed);
  process.stdout.write(
    `${file}: ${pairs.kerning.length} × ${pairs.kerning[0]?.length}, ${compressed.length} bytes\n`,
  );
}
