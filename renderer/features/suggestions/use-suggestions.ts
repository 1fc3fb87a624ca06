import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Suggestion, Suggestions } from '../../../shared/model/suggestion.ts';
import { useAction, useAnswer } from '../../client/index.ts';
import { toast, toastError } from '../../ui/toast.tsx';
import { count } from './words.ts';

export type Deciding = {
  /** Undefined while they are being found. */
  suggestions: Suggestions | undefined;
  error: Error | null;
  isPending: boolean;
  accept(suggestions: Suggestion[]): void;
  dismiss(suggestions: Suggestion[]): void;
  bringBack(suggestion: Suggestion): void;
};

/** What the text of a briefing suggests, and what the reader decides; each decision can be undone. */
export function useSuggestions({ id: briefing, path }: Pick<Briefing, 'id' | 'path'>): Deciding {
  const { data, error } = useAnswer('suggestions.list', { briefing });
  const accepting = useAction('suggestions.accept');
  const takingBack = useAction('suggestions.takeBack');
  const dismissing = useAction('suggestions.dismiss');
  const idsOf = (suggestions: Suggestion[]) => suggestions.map(({ id }) => id);
  const setDismissed = (ids: string[], isDismissed: boolean, onSuccess: () => void) =>
    dismissing.mutate({ briefing, ids, isDismissed }, { onSuccess, onError: toastError });

  return {
    suggestions: data,
    error,
    isPending: accepting.isPending || dismissing.isPending || takingBack.isPending,
    accept: (suggestions) =>
      accepting.mutate(
        { briefing, ids: idsOf(suggestions) },
        {
          onSuccess({ accepted, written }) {
            if (written === null) {
              toast({
                message: `Nothing was written into ${path}: it states this already, or its text has changed.`,
              });
              return;
            }
            const undo = () => takingBack.mutate({ briefing, written }, { onError: toastError });
            toast({
              message: `${count(accepted.length, 'suggestion')} written into ${path}.`,
              action: { label: 'Undo', onAction: undo },
            });
          },
          onError: toastError,
        },
      ),
    dismiss(suggestions) {
      const ids = idsOf(suggestions);
      const undo = () => setDismissed(ids, false, () => {});
      setDismissed(ids, true, () =>
        toast({
          message: `${count(ids.length, 'suggestion')} dismissed.`,
          action: { label: 'Undo', onAction: undo },
        }),
      );
    },
    bringBack: ({ id }) => setDismissed([id], false, () => {}),
  };
}
