import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

/**
 * Its content stands here, or in another element (`at`) for as long as there is one. On its way it is not made anew: a field
 * keeps its words, its cursor and, where the browser can, the focus (https://developer.mozilla.org/docs/Web/API/Element/moveBefore).
 */
export function Placed({ at, children }: { at: HTMLElement | null; children: ReactNode }) {
  const here = useRef<HTMLDivElement>(null);
  const [held] = useState(makeHolder);
  useLayoutEffect(() => {
    const place = at ?? here.current;
    if (place !== null) put(held, place);
  }, [at, held]);
  useLayoutEffect(() => () => held.remove(), [held]);
  return (
    <>
      <div ref={here} style={UNSEEN} />
      {createPortal(children, held)}
    </>
  );
}

/** As if its content stood in its place. */
const UNSEEN = { display: 'contents' };

function makeHolder(): HTMLElement {
  const holder = document.createElement('div');
  Object.assign(holder.style, UNSEEN);
  return holder;
}

function put(element: HTMLElement, place: HTMLElement): void {
  if (element.isConnected && place.isConnected && 'moveBefore' in place) place.moveBefore(element, null);
  else place.append(element);
}
