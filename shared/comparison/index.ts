/** Two texts in, the words that differ out; two lists of sections in, what became of each out. */
export { foldPieces, type Shown } from './fold.ts';
export { compareSections } from './sections.ts';
export { summary } from './summary.ts';
export { compareTexts, isRewritten, type Piece } from './texts.ts';
