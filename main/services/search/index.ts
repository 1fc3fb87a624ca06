/** Full-text search over the sections of the open library. */
export { createSearch, type Search, type SearchOptions } from './client.ts';
export type { SearchDocument, SearchSection } from './document.ts';
