import { type RefObject, useEffect, useRef } from 'react';
import type { On } from '../../../shared/contract/annotations.ts';
import {
  type Annotation,
  COLOURS,
  needsReview,
  type Spot,
  spotOf,
} from '../../../shared/model/annotation.ts';
import { paint, rangeFinder } from '../../ui/blocks/index.ts';
import { overlaps } from './overlaps.ts';
import { rangeIn, useFocusedNote } from './use-annotations.ts';

/**
 * Paints the annotations of the briefing shown in `article`, and what a new note will be on; `shown` changes whenever
 * its DOM does. Where they overlap both can be seen, the later over the earlier; what stands on changed words is set off.
 */
export function usePaintedMarks(
  article: RefObject<Element | null>,
  annotations: Annotation[],
  draft: On | null,
  shown: unknown,
): void {
  const [focused] = useFocusedNote();
  const ranges = useRef(new Map<string, Range>());

  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` stands for the DOM that the ranges are taken from
  useEffect(() => {
    if (article.current === null) return;
    const find = rangeFinder(article.current);
    ranges.current = rangesOf(annotations, find);
    const of = (wanted: (annotation: Annotation) => boolean) =>
      annotations.filter(wanted).flatMap(({ id }) => ranges.current.get(id) ?? []);
    for (const name of COLOURS)
      paint(
        `mark-${name}`,
        of(({ colour }) => colour === name),
        1,
      );
    paint('mark-overlap', overlapsOf(annotations, find), 2);
    paint('mark-changed', of(needsReview), 2);
    return () => {
      for (const name of [...COLOURS, 'overlap', 'changed']) paint(`mark-${name}`, []);
    };
  }, [article, annotations, shown]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: as above; what is in hand is painted without all the others
  useEffect(() => {
    const root = article.current;
    if (root === null) return;
    paint('mark-focused', [ranges.current.get(focused ?? '') ?? []].flat(), 3);
    const passages = draft?.kind === 'passage' ? draft.passages : [];
    paint(
      'mark-draft',
      passages.flatMap(({ section, range }) => rangeIn(root, section, range) ?? []),
      3,
    );
    return () => {
      for (const name of ['mark-focused', 'mark-draft']) paint(name, []);
    };
  }, [article, annotations, draft, focused, shown]);
}

type Find = ReturnType<typeof rangeFinder>;

/** The page's ranges by the ids of their annotations. */
function rangesOf(annotations: Annotation[], find: Find): Map<string, Range> {
  const ranges = new Map<string, Range>();
  for (const annotation of annotations) {
    const spot = passageSpot(annotation);
    const range = spot === null ? null : find(spot.section, spot.range);
    if (range !== null) ranges.set(annotation.id, range);
  }
  return ranges;
}

function overlapsOf(annotations: Annotation[], find: Find): Range[] {
  const bySection = Map.groupBy(
    annotations.flatMap((annotation) => passageSpot(annotation) ?? []),
    ({ section }) => section,
  );
  return [...bySection].flatMap(([section, spots]) =>
    overlaps(spots.map(({ range }) => range)).flatMap((range) => find(section, range) ?? []),
  );
}

function passageSpot(annotation: Annotation): Spot | null {
  return annotation.kind === 'passage' ? spotOf(annotation) : null;
}
