import type { Range } from '../../../shared/model/annotation.ts';

/** Where two or more of `ranges` lie over each other: in order, none touching another (UTF-16 units, end exclusive). */
export function overlaps(ranges: readonly Range[]): Range[] {
  const edges = ranges
    .flatMap(({ start, end }) => [
      { at: start, by: 1 },
      { at: end, by: -1 },
    ])
    .toSorted((a, b) => a.at - b.at || b.by - a.by);
  const found: Range[] = [];
  let depth = 0;
  let start = 0;
  for (const { at, by } of edges) {
    depth += by;
    if (depth === 2 && by === 1) start = at;
    if (depth === 1 && by === -1 && at > start) found.push({ start, end: at });
  }
  return found;
}
