/**
 * The segments of the open library. A changed briefing is a new segment and a tombstone in the old one; when there are
 * many segments, the small ones become one.
 */
import { SegmentBuilder } from './builder.ts';
import { eachField, type Field, type SearchDocument } from './document.ts';
import type { Segment } from './segment.ts';

/** A query asks every segment, and each change makes one. */
const MANY_SEGMENTS = 50;
/** Living sections from which on a segment is no longer copied into a larger one, so that no merge takes long. */
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
    if (this.#segments.length > MANY_SEGMENTS) this.#merge();
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

  #merge(): void {
    const large = this.#segments.filter((segment) => segment.living >= LARGE_SEGMENT);
    const builder = new SegmentBuilder();
    for (const segment of this.#segments) {
      if (segment.living < LARGE_SEGMENT) builder.absorb(segment);
    }
    this.#segments = [...large, builder.build()];
  }
}
