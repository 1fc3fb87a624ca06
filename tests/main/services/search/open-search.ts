/** A search service with its real worker, and briefings to put into it. */
import { onTestFinished } from 'vitest';
import { createSearch, type Search, type SearchDocument } from '../../../../main/services/search/index.ts';
import type { Hit } from '../../../../shared/model/search.ts';

const WORKER = new URL('../../../../main/services/search/worker.ts', import.meta.url);

export type Opened = {
  search: Search;
  progress: { indexed: number; of: number }[];
  errors: { message: string; cause: unknown }[];
  warnings: string[];
  /** At which progress it was given up, each time. */
  stops: number[];
};

/** Closes itself when the test is over. */
export function openSearch(worker = WORKER): Opened {
  const progress: Opened['progress'] = [];
  const errors: Opened['errors'] = [];
  const warnings: string[] = [];
  const stops: number[] = [];
  const search = createSearch({
    worker,
    log: {
      info: () => {},
      warn: (message) => warnings.push(message),
      error: (message, cause) => errors.push({ message, cause }),
    },
    onProgress: (step) => progress.push(step),
    onStop: () => stops.push(progress.length),
  });
  search.open(null);
  onTestFinished(() => search.close());
  return { search, progress, errors, warnings, stops };
}

/** A briefing of one section for each text. */
export function briefing(id: string, texts: string[], rest: Partial<SearchDocument> = {}): SearchDocument {
  const sections = texts.map((text, index) => ({
    section: `s${index + 1}`,
    kind: 'body' as const,
    heading: '',
    text,
    notes: [],
    highlights: 0,
  }));
  return {
    briefing: id,
    title: '',
    date: '2025-01-21',
    lang: 'en',
    tags: [],
    parties: [],
    sources: [],
    read: false,
    sections,
    ...rest,
  };
}

/** A search that holds these briefings. */
export async function searchIn(...documents: SearchDocument[]): Promise<Search> {
  const { search } = openSearch();
  search.put(documents);
  await search.settled();
  return search;
}

/** The sections found, as `briefing#section`, best first. */
export async function find(search: Search, query: string, typing = false): Promise<string[]> {
  return (await ask(search, query, typing)).hits.map(name);
}

export function ask(search: Search, query: string, typing = false, limit = 1000) {
  return search.query({ query, limit, typing });
}

export function name({ briefing, section }: Pick<Hit, 'briefing' | 'section'>): string {
  return `${briefing}#${section}`;
}
