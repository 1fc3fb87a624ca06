import { useEffect, useRef } from 'react';
import { useAnswer } from '../../client/index.ts';
import { useGoOn } from '../../ui/use-go-on.ts';

/**
 * All windows show one library. When another window opens another, a briefing that this one has not goes with the former,
 * and this window goes to what was read last.
 */
export function useFormerLibrary(isMissing: boolean): void {
  const root = useAnswer('library.list', {}, { keep: true }).data?.root;
  const goOn = useGoOn();
  const openedIn = useRef(root);
  useEffect(() => {
    openedIn.current ??= root;
    if (isMissing && openedIn.current !== root) goOn('/');
  }, [isMissing, root, goOn]);
}
