import { type RefObject, useEffect } from 'react';
import { paint, rootOf, toDomRange } from '../../ui/blocks/index.ts';
import { useSuggesting } from '../suggestions/index.ts';
import { useOpenBriefing } from './open-briefing.tsx';
import { scrollToPlace } from './places.ts';

/** Marks the passage that a suggestion was found by, and brings it into view when the reader asks for it. */
export function usePassage(
  scroller: RefObject<HTMLElement | null>,
  article: RefObject<HTMLElement | null>,
  shown: unknown,
): void {
  const { id, fold } = useOpenBriefing();
  const { sought } = useSuggesting();
  const passage = sought?.briefing === id ? sought?.passage : undefined;

  useEffect(() => {
    if (passage === undefined) return;
    fold(passage.section, false);
    const box = scroller.current;
    scrollToPlace(box, article.current, passage.section, passage.start, (box?.clientHeight ?? 0) / 3);
  }, [passage, fold, scroller, article]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` stands for the DOM that the range is taken from
  useEffect(() => {
    const root = passage === undefined ? null : rootOf(article.current, passage.section);
    const range = root === null || passage === undefined ? null : toDomRange(root, passage);
    paint('suggested', range === null ? [] : [range], 2);
    return () => paint('suggested', []);
  }, [article, passage, shown]);
}
