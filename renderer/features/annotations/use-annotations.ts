import { createContext, type RefObject, useContext, useEffect } from 'react';
import { type Annotation, COLOURS, type Range as TextRange } from '../../../shared/model/annotation.ts';
import { useAction, useAnswer } from '../../client/index.ts';
import { paint, SECTION_ATTRIBUTE, type Selected, toDomRange } from '../../ui/blocks/index.ts';
import { toast, toastError } from '../../ui/toast.tsx';

const NONE: Annotation[] = [];

/** The annotations of a briefing in the text's order, or of the whole library, latest first. */
export function useAnnotations(briefing?: string): Annotation[] {
  return useAnswer('annotations.list', { briefing }, { keep: true }).data ?? NONE;
}

/** Deletes with a way back. */
export function useDelete(): (annotation: Annotation) => void {
  const remove = useAction('annotations.delete');
  const restore = useAction('annotations.restore');
  return ({ id, note }) =>
    remove.mutate(
      { id },
      {
        onError: toastError,
        onSuccess: () =>
          toast({
            message: note === '' ? 'Highlight deleted.' : 'Note deleted.',
            action: { label: 'Undo', onAction: () => restore.mutate({ id }, { onError: toastError }) },
          }),
      },
    );
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
  const root = article.querySelector(`[${SECTION_ATTRIBUTE}="${CSS.escape(section)}"]`);
  return root === null ? null : toDomRange(root, range);
}

/** Paints the annotations of the briefing shown in `article`; `shown` changes whenever its DOM does. */
export function usePaintedMarks(
  article: RefObject<Element | null>,
  annotations: Annotation[],
  draft: Selected | null,
  shown: unknown,
): void {
  const [focused] = useFocusedNote();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` stands for the DOM that the ranges are taken from
  useEffect(() => {
    const root = article.current;
    if (root === null) return;
    const rangesOf = (some: Annotation[]) =>
      some.flatMap(({ anchor }) =>
        anchor.state === 'orphaned' ? [] : (rangeIn(root, anchor.section, anchor.range) ?? []),
      );
    for (const colour of COLOURS) {
      paint(`mark-${colour}`, rangesOf(annotations.filter((annotation) => annotation.colour === colour)), 1);
    }
    paint('mark-focused', rangesOf(annotations.filter(({ id }) => id === focused)), 2);
    paint('mark-draft', draft === null ? [] : [rangeIn(root, draft.section, draft.range) ?? []].flat(), 2);
    return () => {
      for (const name of [...COLOURS.map((colour) => `mark-${colour}`), 'mark-focused', 'mark-draft'])
        paint(name, []);
    };
  }, [article, annotations, draft, focused, shown]);
}
