/** The fields of the query language, with a sentence each for the reader's help. */
export const FIELDS = [
  { name: 'title', sentence: 'Words of the briefing’s title: title:stargate' },
  { name: 'heading', sentence: 'Words of the section’s heading: heading:"key terms"' },
  { name: 'text', sentence: 'Words of the section’s text alone: text:compute' },
  { name: 'note', sentence: 'Words of your own notes: note:question' },
  { name: 'tag', sentence: 'Briefings that carry a tag: tag:cloud, or tag:cl* for all tags that begin so' },
  { name: 'party', sentence: 'Briefings that name a party in their facts: party:softbank' },
  { name: 'source', sentence: 'Briefings that draw on a source: source:reuters' },
  { name: 'lang', sentence: 'Briefings in a language: lang:de' },
  {
    name: 'kind',
    sentence:
      'Sections of a kind: kind:bottom-line, kind:judgements, kind:lead, kind:body, kind:facts, kind:sources',
  },
  {
    name: 'after',
    sentence: 'Briefings dated on that day or later: after:2025, after:2025-01, after:2025-01-21',
  },
  { name: 'before', sentence: 'Briefings dated earlier: before:2025 leaves out all of 2025' },
  { name: 'has', sentence: 'Sections that you have marked: has:note or has:highlight' },
  { name: 'is', sentence: 'Briefings that you have read, or not: is:read or is:unread' },
] as const;

export type FieldName = (typeof FIELDS)[number]['name'];

export function isFieldName(name: string): name is FieldName {
  return FIELDS.some((field) => field.name === name);
}

/** The field that `name`, in lower case, most likely misspells: at most two letters off, and sharing some. */
export function nearestField(name: string): FieldName | null {
  const near = FIELDS.map((field) => ({ name: field.name, distance: editDistance(name, field.name) }))
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
