/** The two orders in which annotations are listed. */
import type { Annotation } from '../../../shared/model/annotation.ts';

/** As they follow each other in `sections`; those with the same start shortest first; orphaned ones last, oldest first. */
export function inTextOrder(annotations: Annotation[], sections: { id: string }[]): Annotation[] {
  const order = new Map(sections.map(({ id }, index) => [id, index]));
  const key = ({ anchor }: Annotation): [number, number, number] =>
    anchor.state === 'orphaned'
      ? [sections.length, 0, 0]
      : [order.get(anchor.section) ?? sections.length, anchor.range.start, anchor.range.end];

  return annotations.toSorted((a, b) => {
    const [aSection, aStart, aEnd] = key(a);
    const [bSection, bStart, bEnd] = key(b);
    return aSection - bSection || aStart - bStart || aEnd - bEnd || byAge(a, b);
  });
}

/** By when they were made, so that the list does not jump while a note is being written. */
export function latestFirst(annotations: Annotation[]): Annotation[] {
  return annotations.toSorted((a, b) => byAge(b, a));
}

/** A ULID begins with the time of its making. */
function byAge(a: Annotation, b: Annotation): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
