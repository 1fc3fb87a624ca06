import { type RefObject, useEffect } from 'react';
import { useSoughtNote } from '../annotations/index.ts';
import { useOpenBriefing } from './open-briefing.tsx';
import { bringIntoSight, scrollToPlace } from './places.ts';

/** How far down the window the words of the note stand. */
const WORDS_AT = 0.3;

/**
 * Brings a begun note into sight when the reader asks for it, and what it is on. Must come after whatever else sends the
 * reader somewhere as a briefing is opened: what scrolls last is what counts.
 */
export function useSoughtPlace(
  scroller: RefObject<HTMLElement | null>,
  article: RefObject<HTMLElement | null>,
): void {
  const { briefing } = useOpenBriefing();
  const [sought, seek] = useSoughtNote();
  const id = briefing?.id;

  useEffect(() => {
    if (sought === null || sought.briefing !== id) return;
    const { place } = sought;
    const top = (scroller.current?.clientHeight ?? 0) * WORDS_AT;
    if (place !== null)
      scrollToPlace(scroller.current, article.current, place.section, place.range.start, top);
    if (document.activeElement !== null) bringIntoSight(document.activeElement); // its editor has taken the cursor
    seek(null);
  }, [id, sought, seek, scroller, article]);
}
