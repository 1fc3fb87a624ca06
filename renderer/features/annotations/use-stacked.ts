import { type RefObject, useLayoutEffect } from 'react';
import { rangeFinder, rootOf } from '../../ui/blocks/index.ts';
import type { Place } from './new-note.tsx';
import { stack } from './stack.ts';

/** Tells the tops of places on the page; of a section as a whole, or one that is folded, the top of its heading. */
export function topFinder(article: HTMLElement): (place: Place) => number | undefined {
  const find = rangeFinder(article);
  return ({ section, range }) => {
    const root = rootOf(article, section);
    if (range.start === range.end || root?.hidden) {
      return root?.closest('section')?.getBoundingClientRect().top;
    }
    return find(section, range)?.getBoundingClientRect().top;
  };
}

/** Sets the slots' tops after each drawing, and when the article or a note changes its size. */
export function useStacked(
  article: RefObject<HTMLElement | null>,
  column: RefObject<HTMLElement | null>,
  placesNow: () => Map<string, Place>,
): void {
  useLayoutEffect(() => {
    const text = article.current;
    const margin = column.current;
    if (text === null || margin === null) return;
    const slots = [...margin.querySelectorAll<HTMLElement>('[data-key]')];
    const places = placesNow();
    const place = () => {
      const origin = margin.getBoundingClientRect().top;
      const topOf = topFinder(text);
      const wanted = slots.map((slot) => {
        const at = places.get(slot.dataset.key ?? '');
        const top = (at && topOf(at)) ?? origin;
        return { slot, top: top - origin, height: slot.offsetHeight };
      });
      for (const { item, top } of stack(wanted)) item.slot.style.setProperty('--top', `${top}px`);
    };
    place();
    const observer = new ResizeObserver(place);
    for (const element of [text, ...slots]) observer.observe(element);
    return () => observer.disconnect();
  });
}
