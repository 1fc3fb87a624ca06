/** Slices to pages: as many as fit, parted only where they may be. */
import type { Slice } from './slice.ts';

/** A slice on a page; `y` is its top, from the top of the text area. */
export type Placed = {
  slice: Slice;
  y: number;
  /** The white space above it on this page. */
  gap: number;
  /** A table's header shown again, which is no part of the text. */
  repeated: boolean;
};

export type Page = Placed[];

/** `height` is that of a page's text area, in points. Always at least one page. */
export function paginate(slices: Slice[], height: number): Page[] {
  const pages: Page[] = [];
  let from = 0;
  while (from < slices.length) {
    const page = fullPage(slices, from, height);
    const count = from + page.length < slices.length ? wholeCount(page) : page.length;
    pages.push([...repeatedHeader(slices[from]), ...page.slice(0, count)]);
    from += count;
  }
  return pages.length > 0 ? pages : [[]];
}

/** What fits, at least one slice. */
function fullPage(slices: Slice[], from: number, height: number): Page {
  let y = headerHeight(slices[from]);
  const page: Page = [];
  for (let index = from; ; index++) {
    const slice = slices[index];
    if (!slice) break;
    const gap = page.length === 0 ? 0 : slice.before;
    if (page.length > 0 && y + gap + slice.height > height) break;
    page.push({ slice, y: y + gap, gap, repeated: false });
    y += gap + slice.height;
  }
  return page;
}

/** How many of the slices stay so that none is parted from what it belongs to; all, where that leaves none. */
function wholeCount(page: Page): number {
  const last = page.findLastIndex(({ slice }) => !slice.keep);
  return last < 0 ? page.length : last + 1;
}

function repeatedHeader(first: Slice | undefined): Page {
  let y = 0;
  return (first?.repeat ?? []).map((slice) => {
    const placed = { slice, y, gap: 0, repeated: true };
    y += slice.height;
    return placed;
  });
}

function headerHeight(first: Slice | undefined): number {
  return (first?.repeat ?? []).reduce((sum, { height }) => sum + height, 0);
}
