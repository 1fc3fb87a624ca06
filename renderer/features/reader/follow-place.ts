import { hold, isSettling, type Place, placeAt, putBack } from './places.ts';

/** Hears of the place at the top edge with each movement of the text, and whether it was the reader who moved it. */
type Moved = (place: Place | null, isByReader: boolean) => void;

/**
 * Follows where the reader is in a text that scrolls in `box`, and puts that back when the text gets narrower or wider: it
 * is remembered as it was scrolled to, so that the old width brings it back exactly. Returns how to end it.
 */
export function followPlace(box: HTMLElement, text: HTMLElement, moved: Moved): () => void {
  let width = text.clientWidth;
  const scrolled = () => {
    if (text.clientWidth !== width) return; // the browser's own attempt to keep the place
    const place = placeAt(box, text);
    const isByReader = !isSettling(box);
    if (isByReader) hold(box, box.scrollTop === 0 ? null : place);
    moved(place, isByReader);
  };
  const widths = new ResizeObserver(() => {
    if (text.clientWidth === width) return;
    width = text.clientWidth;
    putBack(box, text);
  });
  widths.observe(text);
  box.addEventListener('scroll', scrolled, { passive: true });
  return () => {
    widths.disconnect();
    box.removeEventListener('scroll', scrolled);
  };
}
