import { attache } from './attache.ts';
import type { Engine } from './engine.ts';
import { fts5 } from './fts5.ts';
import { plainLunr } from './lunr.ts';
import { miniSearch } from './minisearch.ts';

export const ENGINES: Record<string, () => Engine> = {
  attache: () => attache({ shows: false }),
  'attache with snippets': () => attache({ shows: true }),
  fts5: () => fts5({ shows: false }),
  'fts5 with snippets': () => fts5({ shows: true }),
  minisearch: miniSearch,
  lunr: plainLunr,
};
