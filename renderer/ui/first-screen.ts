/** The element that holds what the host has drawn (main/first-screen.ts) until the page has drawn itself. */
const ID = 'first-screen';

/** Whether the page came with its first screen drawn, and shows it still. */
export function isFirstScreenThere(): boolean {
  return document.getElementById(ID) !== null;
}

/** Takes the first screen away: what the page has drawn stands under it. The focus stays on the link that it was on. */
export function leaveFirstScreen(): void {
  const first = document.getElementById(ID);
  if (first === null) return;
  const focused = first.contains(document.activeElement)
    ? document.activeElement?.getAttribute('href')
    : null;
  first.remove();
  if (focused == null) return;
  for (const link of document.querySelectorAll('a'))
    if (link.getAttribute('href') === focused) {
      link.focus();
      return;
    }
}
