import type { Item, Question } from './corpus.ts';

/** What an engine found: how many, and the ids of the best, best first. */
export type Found = { total: number; best: string[] };

/** A search engine as the bench drives it. What one cannot do, it leaves out. */
export type Engine = {
  /** Gets the items into the form in which the engine is given them; not a part of building. */
  prepare?(items: Item[]): void;
  /** Makes the index in an empty folder. */
  build(items: Item[], folder: string): void | Promise<void>;
  /** Opens the index that another process made. */
  open(folder: string): void | Promise<void>;
  /** Null for a kind of question that it does not know. */
  query(question: Question, limit: number): Found | null;
  /** Replaces one item; it can be found when this returns. */
  change?(item: Item): void;
};
