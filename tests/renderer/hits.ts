import type { Hit } from '../../shared/model/search.ts';

/** A hit that differs from a plain one in what is given. */
export function hit(given: Partial<Hit>): Hit {
  const plain = { briefing: 'b', section: 's', kind: 'body', title: 'T', heading: 'H', score: 1 } as const;
  return { ...plain, ranges: [], snippet: '', snippetStart: 0, why: [], ...given };
}
