/**
 * The segments of the open library. A changed briefing is a new segment and a tombstone in the old one; when the small
 * segments are many, or large together, they become one.
 */
import { SegmentBuilder } from './builder.ts';
import { eachField, type Field, type SearchDocument } from './document.ts';
import type { Segment } from './segment.ts';

/** Most small segments: a query asks every one, and each change makes one more. */
const MANY_SEGMENTS = 50;
/** Sections from which on a segment is left alone, so that no merge takes long. */
const LARGE_SEGMENT = 5_000;

/** What ranking needs to know of all living sections together. */
export type Statistics = {
  sections: number;
  /** Mean length in words over the sections that have the field at all. */
  averageLength: Record<Field, number>;
};

export class Collection {
  #segments: Segment[] = [];

  get segments(): readonly Segment[] {
    return this.#segments;
  }

  /** Replaces what was known of these briefings; each is named once. */
  put(documents: SearchDocument[]): void {
    const builder = new SegmentBuilder();
    for (const document of documents) builder.add(document);
    const segment = builder.build();
    this.remove(documents.map((document) => document.briefing));
    this.#segments.push(segment);
    this.#merge();
  }

  remove(briefings: string[]): void {
    for (const segment of this.#segments) {
      for (const briefing of briefings) segment.bury(briefing);
    }
    this.#segments = this.#segments.filter((segment) => segment.living > 0);
  }

  clear(): void {
    this.#segments = [];
  }

  statistics(): Statistics {
    return {
      sections: this.#segments.reduce((total, segment) => total + segment.living, 0),
      averageLength: eachField((field) => this.#averageLength(field)),
    };
  }

  #averageLength(field: Field): number {
    let words = 0;
    let sections = 0;
    for (const { totals } of this.#segments) {
      words += totals[field].words;
      sections += totals[field].sections;
    }
    return sections === 0 ? 1 : words / sections;
  }

  /** Makes one of the small segments when they are many, or large together. */
  #merge(): void {
    const small = this.#segments.filter((segment) => segment.living < LARGE_SEGMENT);
    const sections = small.reduce((sum, segment) => sum + segment.living, 0);
    if (small.length < 2 || (small.length <= MANY_SEGMENTS && sections < LARGE_SEGMENT)) return;
    const builder = new SegmentBuilder();
    for (const segment of small) builder.absorb(segment);
    const large = this.#segments.filter((segment) => segment.living >= LARGE_SEGMENT);
    this.#segments = [...large, builder.build()];
  }
}
