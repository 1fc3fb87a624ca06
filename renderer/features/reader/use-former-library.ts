import { useEffect, useRef } from 'react';
import { useAnswer } from '../../client/index.ts';
import { libraryOfAddress, useGoOn } from '../../ui/use-go-on.ts';

/** A file that the system has opened is shown this soon after its library. */
const ADDRESS_COMES_MS = 400;

/**
 * All windows show one library. When another window opens another, a briefing that this one has not goes with the former,
 * and this window goes to what was read last.
 */
export function useFormerLibrary(isMissing: boolean): void {
  const root = useAnswer('library.list', {}, { keep: true }).data?.root;
  const goOn = useGoOn();
  const openedIn = useRef(libraryOfAddress() ?? root);
  useEffect(() => {
    openedIn.current ??= root;
    if (!isMissing || openedIn.current === root) return;
    const leaving = setTimeout(() => goOn('/'), ADDRESS_COMES_MS);
    return () => clearTimeout(leaving);
  }, [isMissing, root, goOn]);
}
