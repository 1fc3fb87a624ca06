/** Quotes and positions: how a passage is remembered, and how it is found again in a text that has changed. */
export { anchor, type Searchable, type Target } from './anchor.ts';
export { CONTEXT, describe } from './describe.ts';
