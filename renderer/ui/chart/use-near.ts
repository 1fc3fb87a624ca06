import { type RefObject, useEffect, useRef, useState } from 'react';

/** How far out of sight something counts as near: what scrolling and the Tab key reach next. */
const MARGIN = '1200px';

/** Whether an element is or was near what is in sight; with `always` it counts as near wherever it is. */
export function useNear<Of extends Element>(always: boolean): [RefObject<Of | null>, boolean] {
  const ref = useRef<Of>(null);
  const [isNear, setIsNear] = useState(always);
  useEffect(() => {
    const element = ref.current;
    if (element === null || isNear) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setIsNear(true),
      { root: element.closest('[data-scroller]'), rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isNear]);
  return [ref, isNear];
}
