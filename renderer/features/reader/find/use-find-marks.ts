import { type RefObject, useEffect } from 'react';
import { paint, rootOf, toDomRange } from '../../../ui/blocks/index.ts';
import { useOpenBriefing } from '../open-briefing.tsx';
import { scrollToPlace } from '../places.ts';
import type { FoundPlace } from './found-places.ts';

type Marks = {
  scroller: RefObject<HTMLElement | null>;
  article: RefObject<HTMLElement | null>;
  /** Changes whenever the article's DOM does. */
  shown: unknown;
  places: FoundPlace[];
  /** Which of the places is to be in view. */
  index: number;
  /** Changes whenever the reader wants to be taken there. */
  sought: unknown;
};

/** Marks all places and the one in hand, and brings that into view; names and order of the marks are this feature's own. */
export function useFindMarks({ scroller, article, shown, places, index, sought }: Marks): void {
  const { fold } = useOpenBriefing();
  const place = places[index];

  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` stands for the DOM that the ranges are taken from
  useEffect(() => {
    paint('find', rangesOf(article.current, places), 5);
    return () => paint('find', []);
  }, [article, places, shown]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    paint('find-current', rangesOf(article.current, place === undefined ? [] : [place]), 6);
    return () => paint('find-current', []);
  }, [article, place, shown]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer that comes anew does not move the text
  useEffect(() => {
    if (place === undefined || scroller.current === null) return;
    fold(place.section, false);
    bringIntoView(scroller.current, article.current, place);
  }, [sought]);
}

function rangesOf(article: Element | null, places: FoundPlace[]): Range[] {
  return places.flatMap((place) => rangeOf(article, place) ?? []);
}

function rangeOf(article: Element | null, { section, range }: FoundPlace): Range | null {
  const root = rootOf(article, section);
  if (root === null) return null;
  return range === null ? headingRange(root) : toDomRange(root, range);
}

function headingRange(root: Element): Range | null {
  const heading = root.previousElementSibling;
  if (heading === null) return null;
  const range = document.createRange();
  range.selectNodeContents(heading);
  return range;
}

/** Leaves the text where it is when the place can be seen already. */
function bringIntoView(box: HTMLElement, article: Element | null, place: FoundPlace): void {
  const target = rangeOf(article, place)?.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (target !== undefined && target.height > 0 && target.top >= frame.top && target.bottom <= frame.bottom)
    return;
  scrollToPlace(box, article, place.section, place.range?.start ?? 0, box.clientHeight / 3);
}
