import {
  measureElement,
  observeElementOffset,
  useVirtualizer,
  type VirtualItem,
} from '@tanstack/react-virtual';
import type { CSSProperties, RefCallback, RefObject } from 'react';

type List = {
  /** How many rows there are. */
  count: number;
  /** Pixels of a row that has not been drawn yet, about. */
  height: number;
  /** What a row is known by when its place changes. */
  keyOf(index: number): string;
};

export type Rows = {
  /** Those in sight and a few more; each row's element says which it is with `data-index`. None while the list is hidden. */
  drawn: VirtualItem[];
  /** Of each row's element: finds how high it is. */
  measure: RefCallback<HTMLElement>;
  /** The room of all rows, for what holds those that are drawn. */
  room: CSSProperties;
  /** Scrolls as little as brings a row into sight. */
  reveal(index: number): void;
  /** Scrolls to the beginning. */
  begin(): void;
};

/**
 * The rows of a long list that have to be drawn, as there may be thousands; `box` is what scrolls.
 *
 * They stand one below another, and are not placed each by itself: a height can be kept for the wrong row when the order changes
 * while rows are being measured, and rows would lie over one another. Here it makes the list a little too long or too short.
 */
export function useRows(box: RefObject<HTMLElement | null>, { count, height, keyOf }: List): Rows {
  const rows = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    getItemKey: keyOf,
    // A hidden list has no heights and is scrolled nowhere; once it is seen again, both are as they were.
    measureElement: (row, entry, all) =>
      measureElement(row, entry, all) || (all.measurementsCache[all.indexFromElement(row)]?.size ?? height),
    observeElementOffset: (all, tell) =>
      observeElementOffset(all, (offset, isScrolling) =>
        tell(all.scrollElement?.clientHeight ? offset : (all.scrollOffset ?? 0), isScrolling),
      ),
    overscan: 6,
  });
  const drawn = rows.getVirtualItems();
  const above = drawn[0]?.start ?? 0;
  return {
    drawn,
    measure: rows.measureElement,
    room: { minHeight: rows.getTotalSize(), paddingTop: above },
    reveal: (index) => rows.scrollToIndex(index, { align: 'auto' }),
    begin: () => rows.scrollToOffset(0),
  };
}
