/**
 * Shaping by a table: for the characters that most words are made of, which of them become one ligature and how far two
 * neighbours move towards each other. fontkit works the same out from the font's own tables, which takes a process that has just
 * begun longer than all else that it does for a brief. `scripts/pairs.ts` makes the tables, with fontkit.
 */
import type { Font, Glyph, GlyphRun } from 'fontkit';

/** The characters that a glyph reads back as, by its number in the face. */
export type Readings = Record<number, string>;

/** What a face's table holds; a unit is a character or a ligature. */
export type Pairs = {
  /** The characters that are known, in the order of their numbers as units. */
  characters: string;
  /** The ligatures, whose numbers follow: what is written, and its glyph in the face. */
  ligatures: [written: string, glyph: number][];
  /** For each unit its class as the first and as the second of a pair. */
  first: number[];
  second: number[];
  /** By the classes of both, what is added to the advance of the first, in units of the font; null where fontkit must be asked. */
  kerning: (number | null)[][];
  readings: Readings;
};

type Unit = { number: number; length: number; glyph: Glyph };

/** Shapes what the table knows: one word or more, as `font.layout` does; null for anything else. */
export function shapeByPairs(font: Font, pairs: Pairs): (text: string) => GlyphRun | null {
  const units = new Map<string, Unit>();
  const known = new Map(Array.from(pairs.characters, (character, number) => [character, number]));
  const ligatures = new Map(
    pairs.ligatures.map(([written, id], index) => [written, { id, number: known.size + index }]),
  );
  const begins = new Set(pairs.ligatures.map(([written]) => written[0]));

  function unitOf(written: string): Unit | null {
    const found = units.get(written);
    if (found !== undefined) return found;
    const fresh = freshUnit(written);
    if (fresh !== null) units.set(written, fresh);
    return fresh;
  }

  function freshUnit(written: string): Unit | null {
    const ligature = ligatures.get(written);
    const codePoints = Array.from(written, (character) => character.codePointAt(0) ?? 0);
    if (ligature !== undefined)
      return {
        number: ligature.number,
        length: written.length,
        glyph: font.getGlyph(ligature.id, codePoints),
      };
    const number = known.get(written);
    if (number === undefined) return null;
    return { number, length: 1, glyph: font.glyphForCodePoint(codePoints[0] ?? 0) };
  }

  /** The longest ligature that begins at `at`, else the character there. */
  function unitAt(text: string, at: number): Unit | null {
    const character = text[at] ?? '';
    if (begins.has(character)) {
      for (const length of [3, 2]) {
        const written = text.slice(at, at + length);
        if (ligatures.has(written)) return unitOf(written);
      }
    }
    return unitOf(character);
  }

  return (text) => {
    const glyphs: Glyph[] = [];
    const positions: GlyphRun['positions'] = [];
    let before: number | null = null;
    for (let at = 0; at < text.length; ) {
      const unit = unitAt(text, at);
      if (unit === null) return null;
      const last = positions.at(-1);
      if (before !== null && last !== undefined) {
        const kerning = pairs.kerning[pairs.first[before] ?? 0]?.[pairs.second[unit.number] ?? 0] ?? null;
        if (kerning === null) return null;
        last.xAdvance += kerning;
      }
      glyphs.push(unit.glyph);
      positions.push({ xAdvance: unit.glyph.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 });
      before = unit.number;
      at += unit.length;
    }
    return { glyphs, positions, advanceWidth: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) };
  };
}
