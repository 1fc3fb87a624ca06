import { afterDrawing } from './after-drawing.ts';

/** The element that holds what the host has drawn (main/first-screen.ts) until the page has drawn itself. */
const ID = 'first-screen';

/** Whether the page came with its first screen drawn, and shows it still. */
export function isFirstScreenThere(): boolean {
  return document.getElementById(ID) !== null;
}

/**
 * Takes the first screen away: what the page has drawn stands under it. Its list stays scrolled as it was, and the focus on the
 * link that it was on.
 */
export function leaveFirstScreen(): void {
  const first = document.getElementById(ID);
  if (first === null) return;
  const isFocused = first.contains(document.activeElement);
  const link = document.activeElement?.getAttribute('href');
  const scrolled = listIn(first)?.scrollTop ?? 0;
  first.remove();
  listIn(document)?.scrollTo({ top: scrolled });
  if (!isFocused || !link) return;
  const focus = () => document.querySelector<HTMLElement>(`a[href="${CSS.escape(link)}"]`)?.focus();
  if (scrolled > 0)
    afterDrawing(focus); // rows that come into sight are drawn first
  else focus();
}

/** What scrolls the list. */
function listIn(part: ParentNode): Element | null | undefined {
  return part.querySelector('nav li')?.closest('ul')?.parentElement;
}
