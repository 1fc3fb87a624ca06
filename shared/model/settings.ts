/** The reader's choices, kept in settings.json in the data folder. */
import { z } from 'zod';
import { Letterhead, TEMPLATES } from './brief.ts';

export const THEMES = ['system', 'light', 'dark', 'sepia'] as const;

export const MAX_RECENT_LIBRARIES = 10;
export const MAX_RECENT_SEARCHES = 20;
export const MAX_SAVED_SEARCHES = 50;

/** A query as search.query takes it. */
const Search = z.string().min(1).max(2000);

export const Settings = z.object({
  theme: z.enum(THEMES).default('system'),
  /** Size of the reading text in CSS pixels. */
  textSize: z.int().min(14).max(28).default(18),
  sort: z.enum(['title', 'date', 'path']).default('date'),
  paper: z.enum(['a4', 'letter']).default('a4'),
  template: z.enum(TEMPLATES).default('full'),
  letterhead: Letterhead.default(Letterhead.parse({})),
  /** Absolute paths, latest first. */
  recentLibraries: z.array(z.string()).max(MAX_RECENT_LIBRARIES).default([]),
  /** Queries of which a hit was opened, latest first, each once. */
  recentSearches: z.array(Search).max(MAX_RECENT_SEARCHES).default([]),
  /** Queries that the reader keeps, latest first, each once. */
  savedSearches: z.array(Search).max(MAX_SAVED_SEARCHES).default([]),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = Settings.parse({});
