import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Where the pane lies over the text: as in layout.module.css. */
const OVER_TEXT = '(max-width: 44rem)';

export type PaneState = {
  isOpen: boolean;
  setOpen(isOpen: boolean): void;
  /** Closes it where it lies over the text, as the text is wanted. */
  fold(): void;
};

/**
 * Whether the pane is open: beside the text until the reader closes it there, over the text while the reader uses it. Who is in
 * it as the window gets narrower or wider stays in it.
 */
export function usePane(pane: RefObject<HTMLElement | null>): PaneState {
  const [isOver, setOver] = useState(() => matchMedia(OVER_TEXT).matches);
  const [isOpenBeside, setOpenBeside] = useState(true);
  const [isOpenOver, setOpenOver] = useState(false);
  useEffect(() => {
    const over = matchMedia(OVER_TEXT);
    const follow = () => {
      const isUsed = pane.current?.contains(document.activeElement) === true;
      setOver(over.matches);
      if (over.matches) setOpenOver(isUsed);
      else if (isUsed) setOpenBeside(true);
    };
    follow(); // the window may have changed since it was drawn
    over.addEventListener('change', follow);
    return () => over.removeEventListener('change', follow);
  }, [pane]);
  const fold = useCallback(() => setOpenOver(false), []);
  return {
    isOpen: isOver ? isOpenOver : isOpenBeside,
    setOpen: isOver ? setOpenOver : setOpenBeside,
    fold,
  };
}
