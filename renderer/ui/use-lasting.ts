import { useEffect, useState } from 'react';

/** What is over sooner is not worth a word: it would only flicker. */
const LASTING_MS = 500;

/** True once something has been so for a moment, until it is not. */
export function useLasting(isSo: boolean): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(setLasting, LASTING_MS, true);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [isSo]);
  return isSo && isLasting;
}
