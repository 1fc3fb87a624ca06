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
  const isFocused = first.contains(document.activeElement);
  const link = document.activeElement?.getAttribute('href');
  first.remove();
  if (isFocused && link) document.querySelector<HTMLElement>(`a[href="${CSS.escape(link)}"]`)?.focus();
}
