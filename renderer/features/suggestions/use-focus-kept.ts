import { type RefObject, useEffect, useRef } from 'react';
import type { Suggestion } from '../../../shared/model/suggestion.ts';

/** Marks the element of a suggestion by its id. */
export const SUGGESTION_ATTRIBUTE = 'data-suggestion';

/**
 * Keeps the focus in the panel when the suggestion that had it is gone: on the next one, else on the panel itself. Answers
 * what to call before suggestions are decided on.
 */
export function useFocusKept(
  panel: RefObject<HTMLElement | null>,
  open: Suggestion[],
): (decided: Suggestion[]) => void {
  const next = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `open` stands for the DOM that has lost an element
  useEffect(() => {
    if (next.current === null || document.activeElement !== document.body) return;
    const item = panel.current?.querySelector(
      `[${SUGGESTION_ATTRIBUTE}="${CSS.escape(next.current)}"] button`,
    );
    const target = item instanceof HTMLElement ? item : panel.current;
    target?.focus();
    next.current = null;
  }, [panel, open]);
  return (decided) => {
    const last = open.findLastIndex((each) => decided.includes(each));
    next.current = (open[last + 1] ?? open.find((each) => !decided.includes(each)))?.id ?? '';
  };
}
