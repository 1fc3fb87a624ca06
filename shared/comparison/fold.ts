/** A comparison made short: what did not change is shown only around what did. */
import type { Piece } from './texts.ts';
import { wordsOf } from './words.ts';

/** A piece to be shown; `folded` is unchanged text to be left out. */
export type Shown = Piece | { kind: 'folded'; text: string };

/** How many words (and spaces between them) are shown on either side of a change. */
const AROUND = 30;

/** Fewer are not worth an ellipsis. */
const LEAST_FOLDED = 20;

/** Cuts unchanged stretches down to what stands beside a change; joined, the texts are what they were. */
export function foldPieces(pieces: readonly Piece[]): Shown[] {
  return pieces.flatMap((piece, at): Shown[] => {
    if (piece.kind !== 'kept') return [piece];
    const words = wordsOf(piece.text);
    const head = at === 0 ? 0 : AROUND;
    const tail = at === pieces.length - 1 ? words.length : words.length - AROUND;
    if (tail - head < LEAST_FOLDED) return [piece];
    const parts: Shown[] = [
      { kind: 'kept', text: words.slice(0, head).join('') },
      { kind: 'folded', text: words.slice(head, tail).join('') },
      { kind: 'kept', text: words.slice(tail).join('') },
    ];
    return parts.filter(({ text }) => text !== '');
  });
}
