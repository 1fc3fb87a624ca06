import { z } from 'zod';
import type { SearchAnswer } from '../model/search.ts';
import { answers, call } from './call.ts';

export const searchCalls = {
  /**
   * Sections of the open library for a query in the language of shared/query.ts, best first. `typing` takes the last
   * word as the beginning of a word. With `briefing`, only its sections, in reading order. Never fails on a query: what
   * could not be taken is told in `problems`.
   */
  'search.query': call(
    z.object({
      query: z.string().max(2000),
      limit: z.int().min(1).max(1000).default(50),
      typing: z.boolean().default(false),
      briefing: z.string().optional(),
    }),
    answers<SearchAnswer>(),
  ),
  /** Starts the search anew after it was stopped, without what was kept of the index. */
  'search.restart': call(z.object({}), answers<null>()),
};

export const searchEvents = {
  /** Sections indexed so far, and how many there are; equal when the index is complete. */
  'search.progress': answers<{ indexed: number; of: number }>(),
};
