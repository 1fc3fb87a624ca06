/**
 * Stands for `unicode-properties`, of which fontkit asks for each glyph whether it is a mark: the engine knows that without a
 * table. All else is the library's own.
 */
// By its place, for its name leads here.
export * from '../../node_modules/unicode-properties/dist/module.mjs';

export function isMark(codePoint: number): boolean {
  return /\p{M}/u.test(String.fromCodePoint(codePoint));
}
