/** The fields of the query language, in the order in which they are told of. */
export const FIELDS = [
  'title',
  'heading',
  'text',
  'note',
  'tag',
  'party',
  'source',
  'lang',
  'kind',
  'after',
  'before',
  'has',
  'is',
] as const;

export type FieldName = (typeof FIELDS)[number];

export function isFieldName(name: string): name is FieldName {
  return FIELDS.some((field) => field === name);
}

/** The field that `name`, in lower case, most likely misspells: at most two letters off, and sharing some. */
export function nearestField(name: string): FieldName | null {
  const near = FIELDS.map((field) => ({ name: field, distance: editDistance(name, field) }))
    .filter((field) => field.distance <= 2 && field.distance < field.name.length)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.name ?? null;
}

/** Letters to insert, delete, replace or swap with their neighbour, to make one word of the other. */
function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
        swapped && row > 1 && column > 1 ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = above;
    above = current;
  }
  return above[to.length] ?? 0;
}
