import { type RefObject, useEffect } from 'react';
import { paint, SECTION_ATTRIBUTE, toDomRange } from '../../ui/blocks/index.ts';
import { useSearch } from '../search/index.ts';
import { useOpenBriefing } from './open-briefing.tsx';

/** Marks the search's matches in the text, and brings the first of the open hit into view. */
export function useMatches(article: RefObject<Element | null>, shown: unknown): void {
  const { id, fold } = useOpenBriefing();
  const { rangesIn, hits, current } = useSearch();
  const hit = hits[current];

  useEffect(() => {
    if (hit !== undefined && hit.briefing === id) fold(hit.section, false);
  }, [hit, id, fold]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` stands for the DOM that the ranges are taken from
  useEffect(() => {
    const roots = [...(article.current?.querySelectorAll(`[${SECTION_ATTRIBUTE}]`) ?? [])];
    const isOpen = (section: string) => hit?.briefing === id && hit?.section === section;
    const painted = roots.map((root) => {
      const section = root.getAttribute(SECTION_ATTRIBUTE) ?? '';
      const ranges = rangesIn(id ?? '', section).flatMap((range) => toDomRange(root, range) ?? []);
      return { isCurrent: isOpen(section), ranges };
    });
    const rangesWhere = (isCurrent: boolean) =>
      painted.flatMap((each) => (each.isCurrent === isCurrent ? each.ranges : []));
    paint('match', rangesWhere(false), 3);
    paint('match-current', rangesWhere(true), 4);
    return () => {
      paint('match', []);
      paint('match-current', []);
    };
  }, [article, id, rangesIn, hit, shown]);
}
