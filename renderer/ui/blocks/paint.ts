/**
 * Marks ranges without touching the text, by the CSS Custom Highlight API
 * (https://drafts.csswg.org/css-highlight-api-1/): the DOM stays as React made it, and marks may overlap.
 */

/** Paints `ranges` as `::highlight(name)`, in place of what was painted under that name. `priority`: later over earlier. */
export function paint(name: string, ranges: Range[], priority = 0): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
