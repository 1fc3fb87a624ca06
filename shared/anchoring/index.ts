/** Quotes and positions: how a passage is remembered, and how it is found again in a text that has changed. */
export { anchor, type Searchable, type Target } from './anchor.ts';
export { type Around, CONTEXT, describe, SURROUNDINGS, surroundings } from './describe.ts';
