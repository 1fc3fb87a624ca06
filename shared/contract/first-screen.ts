import type { Answer } from './index.ts';

/** What the first screen shows: what these calls answer. The page asks them first, too. */
export const FIRST_CALLS = ['library.list', 'settings.get', 'reading.list', 'annotations.counts'] as const;

export type FirstScreen = { [N in (typeof FIRST_CALLS)[number]]: Answer<N> };
