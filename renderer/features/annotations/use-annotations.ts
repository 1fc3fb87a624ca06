import { createContext, useContext } from 'react';
import type { Annotation, Range as TextRange } from '../../../shared/model/annotation.ts';
import { useAnswer } from '../../client/index.ts';
import { rootOf, toDomRange } from '../../ui/blocks/index.ts';

const NONE: Annotation[] = [];

/** The annotations of a briefing in the text's order, or of the whole library, latest first. */
export function useAnnotations(briefing?: string): Annotation[] {
  return useAnswer('annotations.list', { briefing }, { keep: true }).data ?? NONE;
}

/** Which annotation the reader has in hand; its passage and its note are both set off. */
export const FocusedNote = createContext<[id: string | null, focus: (id: string | null) => void]>([
  null,
  () => {},
]);

export function useFocusedNote() {
  return useContext(FocusedNote);
}

/** The page's range of a text range in an article, or null when it is not on the page. */
export function rangeIn(article: Element, section: string, range: TextRange): Range | null {
  const root = rootOf(article, section);
  return root === null ? null : toDomRange(root, range);
}
