/** Places in the text on the page: a section and an offset in its text (UTF-16 units). */
import { offsetAt, rootOf, SECTION_ATTRIBUTE, toDomRange } from '../../ui/blocks/index.ts';

/** Height of a line, about: what lies so near the top edge is what is being read. */
export const LINE_PX = 40;

/**
 * Scrolls until the place stands `top` pixels below the upper edge; offset 0 shows the section's heading too.
 *
 * Sections out of sight have a guessed height until they are drawn (`content-visibility` in reader.module.css), and faces
 * may still be loading: the place is sought again in the next frames, until it stays where it is.
 */
export function scrollToPlace(
  box: HTMLElement | null,
  article: Element | null,
  section: string,
  offset: number,
  top = LINE_PX / 2,
): void {
  const root = rootOf(article, section);
  if (box !== null && root !== null) untilSettled(root, () => showPlace(box, root, offset, top));
}

/** Scrolls as little as it takes to see an element whole, once what was sought before it has settled. */
export function bringIntoSight(element: Element): void {
  untilSettled(element, () => element.scrollIntoView({ block: 'nearest' }));
}

const SETTLING_FRAMES = 5;

/** Seeks something at once and again in the next frames, as long as it is on the page. */
function untilSettled(sought: Element, show: () => void): void {
  let frames = SETTLING_FRAMES;
  const seek = () => {
    if (!sought.isConnected || frames-- === 0) return;
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

/** The section at the top edge of the window, and the offset of the first text in it that can be seen. */
export function placeAt(
  box: HTMLElement,
  article: Element | null,
): { section: string; offset: number } | null {
  const edge = box.getBoundingClientRect().top + LINE_PX;
  const roots = [...(article?.querySelectorAll<HTMLElement>(`[${SECTION_ATTRIBUTE}]`) ?? [])];
  const root = roots.find((each) => (each.closest('section')?.getBoundingClientRect().bottom ?? 0) > edge);
  const section = root?.getAttribute(SECTION_ATTRIBUTE);
  return root && section ? { section, offset: offsetAt(root, edge) } : null;
}
