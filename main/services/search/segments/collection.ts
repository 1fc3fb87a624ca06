/**
 * The segments of the open library. New documents gather in a builder for each language and become a segment when they
 * are asked for, are many, or nothing more comes; a changed briefing is a new segment and a burial in the old one.
 * Segments of like size become one when there are several of them, so that each section is written anew only as many
 * times as there are sizes: a log-structured merge. Source: P. O'Neil et al., https://doi.org/10.1007/s002360050048
 */
import { languageCode } from '../analysis/languages.ts';
import { eachField, type Field } from '../document.ts';
import { SegmentBuilder, type Stamped } from './builder.ts';
import { mergeSegments } from './merge.ts';
import { MOST_SECTIONS, type Segment } from './segment.ts';

/** Segments of like size that become one; also how much larger the next size is. */
const MERGED_AT_ONCE = 8;
/** Sections, and UTF-16 units of text, with which a builder becomes a segment. */
const FULL_SECTIONS = 52_000;
const FULL_TEXT = 40_000_000;

/** What ranking needs to know of all living sections together. */
export type Statistics = {
  sections: number;
  /** Mean length in words over the sections that have the field at all. */
  averageLength: Record<Field, number>;
};

/** What became of segments, for whoever keeps them on disk. */
export type Keeper = {
  added(segment: Segment, instead: readonly Segment[]): void;
  buried(segment: Segment, row: number): void;
  dropped(segments: readonly Segment[]): void;
};

export class Collection {
  readonly #keeper: Keeper;
  readonly #builders = new Map<string, SegmentBuilder>();
  #segments: Segment[];

  constructor(segments: readonly Segment[], keeper: Keeper) {
    this.#segments = [...segments];
    this.#keeper = keeper;
  }

  /** All segments, with everything put so far. */
  get segments(): readonly Segment[] {
    this.flush();
    return this.#segments;
  }

  /** What each living briefing was indexed from. */
  stamps(): Map<string, string> {
    return new Map(this.segments.flatMap((segment) => segment.stamps()));
  }

  /** Replaces what was known of these briefings; each is named once. */
  put(stamped: readonly Stamped[]): void {
    this.remove(stamped.map(({ document }) => document.briefing));
    for (const one of stamped) this.#gather(one);
  }

  remove(briefings: readonly string[]): void {
    for (const briefing of briefings) {
      for (const [language, builder] of this.#builders) if (builder.has(briefing)) this.#flushOne(language);
      for (const segment of this.#segments) {
        const row = segment.bury(briefing);
        if (row !== null) this.#keeper.buried(segment, row);
      }
    }
    this.#drop(this.#segments.filter((segment) => segment.living === 0));
  }

  /** Leaves a segment out; answers the briefings that are no longer found. */
  discard(segment: Segment): string[] {
    const briefings = segment.livingRows().map((row) => segment.briefingIds.get(row));
    this.#drop([segment]);
    return briefings;
  }

  /** Makes segments of what has gathered. */
  flush(): void {
    for (const language of [...this.#builders.keys()]) this.#flushOne(language);
  }

  statistics(): Statistics {
    return {
      sections: this.segments.reduce((total, segment) => total + segment.living, 0),
      averageLength: eachField((field) => this.#averageLength(field)),
    };
  }

  /** Brings segments together where there are several of like size; yields between steps, does nothing when there are none. */
  *merge(): Generator<void> {
    for (let chosen = this.#mergeable(); chosen !== null; chosen = this.#mergeable()) {
      const merged = yield* mergeSegments(chosen);
      this.#buryAgain(chosen, merged);
      const taken = new Set(chosen);
      this.#segments = [...this.#segments.filter((segment) => !taken.has(segment)), merged];
      this.#keeper.added(merged, chosen);
      this.#drop(merged.living === 0 ? [merged] : []);
    }
  }

  #gather(stamped: Stamped): void {
    const language = languageCode(stamped.document.lang);
    const builder = this.#builders.get(language) ?? new SegmentBuilder(language);
    this.#builders.set(language, builder);
    builder.add(stamped);
    if (builder.sections >= FULL_SECTIONS || builder.size >= FULL_TEXT) this.#flushOne(language);
  }

  #flushOne(language: string): void {
    const builder = this.#builders.get(language);
    if (builder === undefined) return;
    this.#builders.delete(language);
    if (builder.sections === 0) return;
    const segment = builder.build();
    this.#segments.push(segment);
    this.#keeper.added(segment, []);
  }

  /** Burials that came while the segments were being merged. */
  #buryAgain(chosen: readonly Segment[], merged: Segment): void {
    const living = new Set(
      chosen.flatMap((segment) => segment.livingRows().map((row) => segment.briefingIds.get(row))),
    );
    for (const row of merged.livingRows()) {
      if (!living.has(merged.briefingIds.get(row))) merged.buryRow(row);
    }
  }

  /** Segments of one language and like size of which there are enough; or one that is mostly buried. */
  #mergeable(): Segment[] | null {
    const tiers = new Map<string, Segment[]>();
    for (const segment of this.#segments) {
      if (segment.living < segment.size / 2) return [segment];
      const size = Math.floor(Math.log(segment.living) / Math.log(MERGED_AT_ONCE));
      const tier = `${segment.data.language} ${size}`;
      tiers.set(tier, [...(tiers.get(tier) ?? []), segment]);
    }
    for (const tier of tiers.values()) {
      if (tier.length < MERGED_AT_ONCE) continue;
      const chosen = fitting(tier);
      if (chosen.length > 1) return chosen;
    }
    return null;
  }

  #drop(empty: readonly Segment[]): void {
    if (empty.length === 0) return;
    this.#segments = this.#segments.filter((segment) => !empty.includes(segment));
    this.#keeper.dropped(empty);
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
}

/** As many of the segments as fit in one. */
function fitting(segments: readonly Segment[]): Segment[] {
  let sections = 0;
  return segments.filter(({ living }) => {
    if (sections + living > MOST_SECTIONS) return false;
    sections += living;
    return true;
  });
}
