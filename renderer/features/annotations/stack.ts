/** Space between two notes in the margin, in CSS pixels. */
const GAP = 8;

/**
 * Where boxes go in a column so that each stands at the top it wants, or just below the one before: in the order of
 * their tops, none covers another. All in CSS pixels.
 */
export function stack<Item extends { top: number; height: number }>(
  items: Item[],
): { item: Item; top: number }[] {
  let free = Number.NEGATIVE_INFINITY;
  return items
    .toSorted((a, b) => a.top - b.top)
    .map((item) => {
      const top = Math.max(item.top, free);
      free = top + item.height + GAP;
      return { item, top };
    });
}
