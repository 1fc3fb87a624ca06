/** Two texts compared by words. */
import { diffArrays } from 'diff';
import { hasWord, wordsOf } from './words.ts';

/** A stretch of text that both have, or only the old one, or only the new one. */
export type Piece = { kind: 'kept' | 'removed' | 'added'; text: string };

/** A comparison that takes longer gives up: beyond this the texts have little in common. */
const LIMITS = { timeout: 250, maxEditLength: 2000 };

/** With a smaller part of the letters in common, words that both happen to have tell nothing. */
const LEAST_IN_COMMON = 0.25;

/**
 * What two texts have in common and what not. Joined, the kept and removed pieces are the old text, the kept and added
 * ones the new; no piece is empty. Texts too different to be compared in time have nothing in common.
 */
export function compareTexts(before: string, after: string): Piece[] {
  const found = diffArrays(wordsOf(before), wordsOf(after), LIMITS);
  const pieces: Piece[] = found?.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'kept',
    text: value.join(''),
  })) ?? [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return piecesOf(bridged(turnsOf(pieces)));
}

/** Whether so little of either text is left in the other that both are better read whole. */
export function isRewritten(pieces: readonly Piece[]): boolean {
  const size = (kind: Piece['kind']) =>
    pieces.reduce((sum, piece) => sum + (piece.kind === kind ? piece.text.length : 0), 0);
  const shorter = size('kept') + Math.min(size('removed'), size('added'));
  return size('removed') > 0 && size('added') > 0 && size('kept') < shorter * LEAST_IN_COMMON;
}

/** What both have, and what then stands in one place of each. */
type Turn = { kept: string; removed: string; added: string };

function turnsOf(pieces: readonly Piece[]): Turn[] {
  const turns: Turn[] = [];
  for (const { kind, text } of pieces) {
    const last = turns.at(-1);
    if (kind === 'kept' || last === undefined) turns.push({ kept: '', removed: '', added: '', [kind]: text });
    else last[kind] += text;
  }
  return turns;
}

/** Words exchanged one after another read as one exchange: the space that is left between them goes with them. */
function bridged(turns: readonly Turn[]): Turn[] {
  const result: Turn[] = [];
  for (const turn of turns) {
    const last = result.at(-1);
    if (last !== undefined && isBridge(last, turn)) {
      last.removed += turn.kept + turn.removed;
      last.added += turn.kept + turn.added;
    } else result.push(turn);
  }
  return result;
}

/** A line's end parts paragraphs, and is no bridge. */
function isBridge(before: Turn, { kept, removed, added }: Turn): boolean {
  return (
    (removed !== '' || added !== '') &&
    !hasWord(kept) &&
    !kept.includes('\n') &&
    hasWord(before.removed + removed) &&
    hasWord(before.added + added)
  );
}

function piecesOf(turns: readonly Turn[]): Piece[] {
  return turns.flatMap(({ kept, removed, added }) =>
    (
      [
        { kind: 'kept', text: kept },
        { kind: 'removed', text: removed },
        { kind: 'added', text: added },
      ] as const
    ).filter(({ text }) => text !== ''),
  );
}
