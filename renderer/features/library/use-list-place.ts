import { type RefObject, useEffect, useRef } from 'react';
import type { Rows } from '../../ui/use-rows.ts';

type Shown = {
  /** Id of the open briefing, and its row; -1 where it has none. */
  current: string | undefined;
  row: number;
  /** Changes when the reader sorts the list otherwise, or chooses what it shows. */
  arrangement: string;
  /** Whether nothing else says where the list stands any more: the first screen does at first. */
  isFree: boolean;
  /** Whether no more rows are to come, which would carry away the one that was brought into sight. */
  isWhole: boolean;
};

/**
 * Where the list is scrolled to, other than by the reader: to its beginning when it is arranged otherwise, and to the row of the
 * open briefing once, when the list is drawn anew or another briefing opens.
 */
export function useListPlace(
  box: RefObject<HTMLElement | null>,
  { drawn, reveal, begin }: Rows,
  { current, row, arrangement, isFree, isWhole }: Shown,
): void {
  const revealed = useRef<string>(undefined);
  const arranged = useRef<string>(undefined);
  useEffect(() => {
    if (!isFree) return;
    const before = arranged.current;
    arranged.current = arrangement;
    if (before !== undefined && before !== arrangement) {
      revealed.current = current;
      begin();
      return;
    }
    if (row < 0 || !isWhole || drawn.length === 0 || revealed.current === current) return;
    const isFirst = revealed.current === undefined;
    revealed.current = current;
    if (!(isFirst ? isReaderIn(box.current) : isCurrentFocused(box.current))) reveal(row);
  });
}

/** Whether the reader is somewhere in a list that has just been drawn: the first screen may have been scrolled, or walked through. */
function isReaderIn(list: HTMLElement | null): boolean {
  return list !== null && (list.scrollTop > 0 || list.contains(document.activeElement));
}

/** Whether the open briefing was clicked in the list, which has it in sight. */
function isCurrentFocused(list: HTMLElement | null): boolean {
  return (
    document.activeElement?.matches('[aria-current]') === true &&
    list?.contains(document.activeElement) === true
  );
}
