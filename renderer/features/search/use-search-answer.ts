import { useDeferredValue, useMemo, useState } from 'react';
import type { Arguments } from '../../../shared/contract/index.ts';
import type { SearchAnswer } from '../../../shared/model/search.ts';
import { useAnswer } from '../../client/index.ts';

/** An answer and the query it is to; `isCurrent` unless another query has been typed since. Offsets in the answer count in its query. */
export type Answered = { query: string; answer: SearchAnswer; isCurrent: boolean };

type How = Omit<Arguments<'search.query'>, 'query'>;

/** The answer to a query (without space around it), and until it comes the one before; undefined without a query. */
export function useSearchAnswer(query: string, how: How): Answered | undefined {
  const asked = useDeferredValue(query);
  const { data } = useAnswer('search.query', { ...how, query: asked }, { enabled: asked !== '' });
  const [latest, setLatest] = useState<Omit<Answered, 'isCurrent'> | null>(null);
  if (asked === '') {
    if (latest !== null) setLatest(null);
  } else if (data !== undefined && (latest?.answer !== data || latest.query !== asked)) {
    setLatest({ query: asked, answer: data });
  }
  return useMemo(
    () => (latest === null ? undefined : { ...latest, isCurrent: latest.query === query }),
    [latest, query],
  );
}
