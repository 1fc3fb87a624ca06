/** Full-text search over the sections of the open library. */
export type { QueryArguments } from './asking/answer.ts';
export { createSearch, type Search, type SearchOptions } from './client.ts';
export type { SearchDocument, SearchSection } from './document.ts';
