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
  let previous = '';
  /** Words beginning with the first `hopeless` letters of `previous` are too far. */
  let hopeless = Number.POSITIVE_INFINITY;
  words.forEach((word, index) => {
    let row = commonBeginning(previous, word);
    previous = word;
    if (row >= hopeless) return;
    hopeless = Number.POSITIVE_INFINITY;
    while (row < word.length) {
      row++;
      const current = nextRow(rows, row, word, wanted);
      rows[row] = current;
      if (Math.min(...current) > limit) {
        hopeless = row;
        return;
      }
    }
    const distance = rows[word.length]?.[wanted.length] ?? Number.POSITIVE_INFINITY;
    if (distance <= limit) visit(index, distance);
  });
}

/** Row `row` of the table, for the letter of `word` before it, from the two rows above. */
function nextRow(rows: number[][], row: number, word: string, wanted: string): number[] {
  const above = rows[row - 1] ?? [];
  const twoAbove = rows[row - 2] ?? [];
  const current = [row];
  for (let column = 1; column <= wanted.length; column++) {
    const same = word[row - 1] === wanted[column - 1];
    const kept = (above[column - 1] ?? 0) + (same ? 0 : 1);
    const changed = Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
    const swapped = row > 1 && word[row - 1] === wanted[column - 2] && word[row - 2] === wanted[column - 1];
    current[column] = Math.min(kept, changed, swapped ? (twoAbove[column - 2] ?? 0) + 1 : kept);
  }
  return current;
}

function commonBeginning(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let length = 0;
  while (length < shorter && a[length] === b[length]) length++;
  return length;
}
