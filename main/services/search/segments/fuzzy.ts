/**
 * Words of a sorted list within an edit distance: letters inserted, deleted, replaced, or swapped with a neighbour.
 *
 * The usual table of distances has one row for each letter of the word looked at. Neighbours in a sorted list begin
 * alike, so the rows of the common beginning are kept; and where every entry of a row is too far, all words with that
 * beginning are.
 *
 *            r e t u r n          rows 0–3 of `return` serve `retail` too: only
 *          0 1 2 3 4 5 6          a, i and l are worked out anew
 *      r   1 0 1 2 3 4 5
 *      e   2 1 0 1 2 3 4
 *      t   3 2 1 0 1 2 3
 */

/** Calls `visit` with the index of each of the sorted `words` at most `limit` edits from `wanted`, and its distance. */
export function eachNear(
  words: readonly string[],
  wanted: string,
  limit: number,
  visit: (index: number, distance: number) => void,
): void {
  const rows: number[][] = [Array.from({ length: wanted.length + 1 }, (_, column) => column)];
  /** The word that the rows are of. */
  let previous = '';
  /** All words that begin so are too far. */
  let hopeless: string | null = null;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (Math.abs(word.length - wanted.length) > limit) continue;
    if (hopeless !== null && word.startsWith(hopeless)) continue;
    let row = commonBeginning(previous, word);
    let nearest = 0;
    while (row < word.length && nearest <= limit) {
      row++;
      nearest = fillRow(rows, row, word, wanted);
    }
    previous = word.slice(0, row);
    hopeless = nearest > limit ? previous : null;
    const distance = rows[word.length]?.[wanted.length] ?? limit + 1;
    if (hopeless === null && distance <= limit) visit(index, distance);
  }
}

/** Works out row `row` of the table, for the letter of `word` before it, from the rows above; answers its least entry. */
function fillRow(rows: number[][], row: number, word: string, wanted: string): number {
  const above = rows[row - 1] ?? [];
  const twoAbove = rows[row - 2] ?? [];
  const current = rows[row] ?? [];
  rows[row] = current;
  current[0] = row;
  let least = row;
  for (let column = 1; column <= wanted.length; column++) {
    const same = word[row - 1] === wanted[column - 1];
    const swapped = row > 1 && word[row - 1] === wanted[column - 2] && word[row - 2] === wanted[column - 1];
    const kept = (above[column - 1] ?? 0) + (same ? 0 : 1);
    const changed = Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
    const entry = Math.min(kept, changed, swapped ? (twoAbove[column - 2] ?? 0) + 1 : kept);
    current[column] = entry;
    least = Math.min(least, entry);
  }
  return least;
}

function commonBeginning(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let length = 0;
  while (length < shorter && a[length] === b[length]) length++;
  return length;
}
