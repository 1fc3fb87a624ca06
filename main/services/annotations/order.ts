/** The two orders in which annotations are listed. */
import { type Annotation, spotOf } from '../../../shared/model/annotation.ts';

/** Those on the briefing itself, then as they follow each other in `sections`; those with the same start shortest first; those that stand nowhere last, oldest first. */
export function inTextOrder(annotations: Annotation[], sections: { id: string }[]): Annotation[] {
  const order = new Map(sections.map(({ id }, index) => [id, index]));
  const key = (annotation: Annotation): [number, number, number] => {
    const spot = spotOf(annotation);
    if (annotation.kind === 'briefing') return [-1, 0, 0];
    if (spot === null) return [sections.length, 0, 0];
    return [order.get(spot.section) ?? sections.length, spot.range.start, spot.range.end];
  };

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
