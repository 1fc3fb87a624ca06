import type { Briefing } from '../../../shared/model/briefing.ts';
import { useAnswer } from '../../client/index.ts';
import { Button } from '../../ui/button.tsx';
import { useSuggesting } from './suggesting.tsx';
import styles from './suggestions.module.css';
import { count } from './words.ts';

/** Says of an imported document, whose facts nobody has written yet, that its text suggests some. */
export function SuggestionsNotice({
  briefing: { id, sources },
}: {
  briefing: Pick<Briefing, 'id' | 'sources'>;
}) {
  const isImported = sources.some(({ imported }) => imported !== undefined);
  const { data } = useAnswer('suggestions.list', { briefing: id }, { enabled: isImported });
  const { isOpen, setOpen } = useSuggesting();
  const open = data?.open.length ?? 0;
  if (isOpen || open === 0) return null;
  return (
    <aside className={styles.notice} aria-label="Suggestions from this text">
      <p role="status">{count(open, 'suggestion')} from this text.</p>
      <Button onPress={() => setOpen(true)}>{open === 1 ? 'Look at it' : 'Look at them'}</Button>
    </aside>
  );
}
