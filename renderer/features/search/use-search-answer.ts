import { useDeferredValue, useMemo, useState } from 'react';
import type { Arguments } from '../../../shared/contract/index.ts';
import { isWhole, type SearchAnswer } from '../../../shared/model/search.ts';
import { type CallError, useAnswer } from '../../client/index.ts';

/** An answer and the query it is to; `isCurrent` unless another query has been typed since. Offsets in the answer count in its query. */
export type Answered = { query: string; answer: SearchAnswer; isCurrent: boolean };

type How = Omit<Arguments<'search.query'>, 'query'>;

export type Answering = {
  /** The answer to the query, and until it comes the one before; undefined without a query. */
  answered: Answered | undefined;
  /** Why there is no answer to it. */
  error: CallError | null;
};

/** Asks a query (without space around it), and while not all can be found yet again and again. */
export function useSearchAnswer(query: string, how: How): Answering {
  const asked = useDeferredValue(query);
  const { data, error } = useAnswer(
    'search.query',
    { ...how, query: asked },
    { enabled: asked !== '', isForNow: (answer) => !isWhole(answer) },
  );
  const [latest, setLatest] = useState<Omit<Answered, 'isCurrent'> | null>(null);
  if (asked === '') {
    if (latest !== null) setLatest(null);
  } else if (data !== undefined && (latest?.answer !== data || latest.query !== asked)) {
    setLatest({ query: asked, answer: data });
  }
  const answered = useMemo(
    () => (latest === null ? undefined : { ...latest, isCurrent: latest.query === query }),
    [latest, query],
  );
  return { answered, error };
}
