/** Places in the text on the page: a section and an offset in its text (UTF-16 units). */
import { rootOf, SECTION_ATTRIBUTE, textAt, toDomRange } from '../../ui/blocks/index.ts';

/** What of the text stands where in the window: `top` in pixels below the upper edge. */
export type Place = { section: string; offset: number; top: number };

/** Height of a line, about: what lies so near the top edge is what is being read. */
export const LINE_PX = 40;

/** Where the reader has scrolled to or was sent, as long as it is not at the top of the briefing. */
const held = new WeakMap<HTMLElement, Place & { isSettling: boolean }>();

/**
 * Scrolls until the place stands `top` pixels below the upper edge; offset 0 shows the section's heading too.
 *
 * Sections out of sight have a guessed height until they are drawn (`content-visibility` in reader.module.css), and faces
 * may still be loading: the place is sought again in the next frames, until it stays where it is or the reader goes elsewhere.
 */
export function scrollToPlace(
  box: HTMLElement | null,
  article: Element | null,
  section: string,
  offset: number,
  top = LINE_PX / 2,
): void {
  const root = rootOf(article, section);
  if (box === null || root === null) return;
  const sought = { section, offset, top, isSettling: true };
  held.set(box, sought);
  const show = () => held.get(box) === sought && showPlace(box, root, offset, top);
  const settled = new AbortController();
  const letGo = () => held.get(box) === sought && hold(box, sought);
  const heard = { passive: true, signal: settled.signal };
  for (const hand of HANDS) box.addEventListener(hand, letGo, heard);
  document.addEventListener('keydown', ({ key }) => KEYS.has(key) && letGo(), heard); // the focus may be anywhere
  untilSettled(root, show, () => {
    sought.isSettling = false;
    settled.abort();
  });
}

/** What tells that the reader moves the text themselves. */
const HANDS = ['wheel', 'touchmove', 'pointerdown'] as const;
const KEYS = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', ' ']);

/** Whether the text is on its way to where the reader was sent: it moves by itself then. */
export function isSettling(box: HTMLElement): boolean {
  return held.get(box)?.isSettling ?? false;
}

/** Takes a place for the one where the reader is now; null is the top of the briefing. */
export function hold(box: HTMLElement, place: Place | null): void {
  if (place === null) held.delete(box);
  else held.set(box, { ...place, isSettling: false }); // a new one: what was sought is sought no more
}

/** Scrolls to where the reader was, in the same text or (`former`) in the one that was drawn before it. */
export function putBack(box: HTMLElement, article: Element, former = box): void {
  const place = held.get(former);
  if (place === undefined) scrollToTop(box);
  else scrollToPlace(box, article, place.section, place.offset, place.top);
}

/** Scrolls to the beginning, title and all. */
export function scrollToTop(box: HTMLElement | null): void {
  if (box === null) return;
  hold(box, null);
  box.scrollTo(0, 0);
}

/** Scrolls as little as it takes to see an element whole, once what was sought before it has settled. */
export function bringIntoSight(element: Element): void {
  untilSettled(element, () => element.scrollIntoView({ block: 'nearest' }));
}

const SETTLING_FRAMES = 5;

/** Seeks something at once and again in the next frames, as long as it is on the page. */
function untilSettled(sought: Element, show: () => void, settled?: () => void): void {
  let frames = SETTLING_FRAMES;
  const seek = () => {
    if (!sought.isConnected || frames-- === 0) return settled?.();
    show();
    requestAnimationFrame(seek);
  };
  seek();
  void document.fonts.ready.then(show);
}

function showPlace(box: HTMLElement, root: HTMLElement, offset: number, top: number): void {
  const range = offset > 0 ? toDomRange(root, { start: offset, end: offset + 1 }) : null;
  const heading = root.closest('section') ?? root;
  const place = range === null || root.hidden ? heading : range;
  box.scrollBy(0, place.getBoundingClientRect().top - box.getBoundingClientRect().top - top);
}

/** From here on Tab leads to what stands in a section, as it does after a link within a page. */
export function goOnFrom(article: Element | null, section: string): void {
  const place = rootOf(article, section)?.closest('section');
  if (!place) return;
  place.tabIndex = -1;
  place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  place.focus({ preventScroll: true });
}

/** The section at the top edge of the window, and the first text in it that can be seen (offset 0 for its heading). */
export function placeAt(box: HTMLElement, article: Element | null): Place | null {
  const upper = box.getBoundingClientRect().top;
  const edge = upper + LINE_PX;
  const roots = [...(article?.querySelectorAll<HTMLElement>(`[${SECTION_ATTRIBUTE}]`) ?? [])];
  const root = roots.find((each) => (each.closest('section')?.getBoundingClientRect().bottom ?? 0) > edge);
  const section = root?.getAttribute(SECTION_ATTRIBUTE);
  if (!root || !section) return null;
  const text = root.hidden ? null : textAt(root, edge);
  const heading = root.closest('section') ?? root;
  const { offset, top } = text?.offset ? text : { offset: 0, top: heading.getBoundingClientRect().top };
  return { section, offset, top: top - upper };
}
