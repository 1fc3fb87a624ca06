import { isWhole, type SearchAnswer } from '../../../shared/model/search.ts';
import { useAnswer } from '../../client/index.ts';
import { useLasting } from '../../ui/use-lasting.ts';
import styles from './search.module.css';
import { useSearch } from './search-context.tsx';
import type { Answered } from './use-search-answer.ts';
import { sectionCount } from './words.ts';

/**
 * How much was found, and whether there may be more; said to those who cannot see it, for which it has to be there before there is
 * an answer.
 */
export function Count() {
  const { answered, error } = useSearch();
  const { data: listing } = useAnswer('library.list', {});
  const isForNow = answered === undefined ? error === null : !isWhole(answered.answer);
  const isLasting = useLasting(isForNow);
  let words = '';
  if (error !== null) words = error.message;
  else if (answered !== undefined) words = countWords(answered, isLasting);
  else if (isLasting) words = listing?.isComplete ? 'Searching…' : `${STILL_READ} What is found comes here.`;
  return (
    <p className={styles.count} role="status">
      {words}
    </p>
  );
}

const STILL_READ = 'The library is still being read.';

/** That nothing was found is said once it is true, or has been so for a while: `isLasting`. */
function countWords({ query, answer }: Answered, isLasting: boolean): string {
  const { hits, total } = answer;
  if (total === 0 && !isLasting && !isWhole(answer)) return '';
  const count = total === 0 ? `Nothing found for “${query}”` : sectionCount(total);
  const shown = hits.length < total ? `, the best ${hits.length} shown` : '';
  if (isLasting) return `${count} so far${shown}. ${remainder(answer)}`;
  return `${count}${shown}${total === 0 ? '.' : ''}`;
}

/** Why there may be more. */
function remainder({ indexed, of, isRead }: SearchAnswer): string {
  if (!isRead) return STILL_READ;
  return `${indexed.toLocaleString('en')} of ${sectionCount(of)} searched.`;
}
