/** What readers make of briefings: annotations, reading positions and read marks, and the store that keeps them. */
export { type Annotations, createAnnotations } from './annotations.ts';
export { createChanges } from './changes.ts';
export { createDrafts, type Drafts } from './drafts.ts';
export type { Exchange } from './exchange/index.ts';
export { storeFile } from './files.ts';
export type { Marks } from './placing.ts';
export { createReading, type ReadingService } from './reading.ts';
export { openStore, type Store } from './store.ts';
