/** Where the reader was when the page ended, for when it is loaded again; one that is opened anew goes where its address leads. */
import { type RefObject, useEffect } from 'react';
import { type Place, placeAt } from './places.ts';

/** Kept for the window alone, and gone with it. */
const KEY = 'place';

/** `place` is null at the top of the briefing. */
type Kept = { briefing: string; place: Place | null };

let kept = keptBefore();

/** Where the reader was in a briefing before the page was loaded again; undefined for another, and from the second time on. */
export function takeKeptPlace(briefing: string): Kept['place'] | undefined {
  const before = kept;
  kept = null;
  return before?.briefing === briefing ? before.place : undefined;
}

/** Keeps the place in the briefing for as long as it is shown. */
export function useKeptPlace(
  scroller: RefObject<HTMLElement | null>,
  article: RefObject<HTMLElement | null>,
  briefing: string | undefined,
): void {
  useEffect(() => {
    if (briefing === undefined) return;
    const keep = () => {
      const box = scroller.current;
      if (box === null) return;
      const place = box.scrollTop === 0 ? null : placeAt(box, article.current);
      sessionStorage.setItem(KEY, JSON.stringify({ briefing, place } satisfies Kept));
    };
    window.addEventListener('pagehide', keep);
    return () => window.removeEventListener('pagehide', keep);
  }, [scroller, article, briefing]);
}

/** What was kept counts once: the next page to end may show no briefing. */
function keptBefore(): Kept | null {
  const text = sessionStorage.getItem(KEY) ?? 'null';
  sessionStorage.removeItem(KEY);
  return isLoadedAgain() ? (JSON.parse(text) as Kept | null) : null;
}

function isLoadedAgain(): boolean {
  const [page] = performance.getEntriesByType('navigation');
  return page instanceof PerformanceNavigationTiming && page.type === 'reload';
}
