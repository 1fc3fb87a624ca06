/** The foot of the text, where notes stand that have no room beside it: the text gives way to them, and none of it is covered. */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Place } from './new-note.tsx';
import { topFinder } from './use-stacked.ts';

/** The least width of a text with its margin, in rem. */
const BESIDE_REM = 56;

/** A line of the text, about, in CSS pixels. */
const LINE_PX = 40;

/** Whether there is no room beside the text, by the width of its dock. */
export function useNarrow(dock: HTMLElement | null): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    if (dock === null) return;
    const look = () => setNarrow(dock.clientWidth < BESIDE_REM * remPx());
    look();
    const observer = new ResizeObserver(look);
    observer.observe(dock);
    return () => observer.disconnect();
  }, [dock]);
  return isNarrow;
}

/** When the text gives way, the words that what is in hand is on stay in sight if they were. */
export function useKeptInSight(article: RefObject<HTMLElement | null>, inHand: () => Place[]): void {
  const latest = useRef(inHand);
  useEffect(() => {
    latest.current = inHand;
  });
  useLayoutEffect(() => {
    const text = article.current;
    const box = text?.closest('[data-scroller]');
    if (!text || !box) return;
    let foot = box.getBoundingClientRect().bottom;
    const observer = new ResizeObserver(() => {
      const former = foot;
      foot = box.getBoundingClientRect().bottom;
      const topOf = topFinder(text);
      const seen = latest
        .current()
        .flatMap((place) => topOf(place) ?? [])
        .filter((top) => top < former);
      const hidden = Math.max(0, ...seen.map((top) => top + LINE_PX - foot));
      if (hidden > 0) box.scrollBy(0, hidden);
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [article]);
}

function remPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
