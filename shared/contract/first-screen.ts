import type { Answer } from './index.ts';

/** What the first screen shows: answers that the page asks for first. */
export type FirstScreen = {
  listing: Answer<'library.list'>;
  settings: Answer<'settings.get'>;
  readings: Answer<'reading.list'>;
  annotations: Answer<'annotations.counts'>;
};
