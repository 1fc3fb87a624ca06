/**
 * A segment: an immutable index of some briefings in one language. Its data are typed arrays and strings as bytes, so
 * that it is written and read as it stands; what changes later is only which of its briefings are buried, because they
 * were removed or stand anew in a later segment.
 */
import { crc32 } from 'node:zlib';
import { SECTION_KINDS, type SectionKind } from '../../../../shared/model/section.ts';
import { eachField, FIELDS, type Field } from '../document.ts';
import { Dictionary, type DictionaryData } from './dictionary.ts';
import { Labels, type LabelsData } from './labels.ts';
import { at, type Narrow } from './numbers.ts';
import { readRecord, type SectionRecord, type Stored } from './stored.ts';
import { Strings, type StringsData } from './strings.ts';

/** Most sections of a segment, so that a section's row fits in 16 bits. */
export const MOST_SECTIONS = 0xffff;

/**
 * One field of all sections. The postings of word `w` are `first[w]` up to `first[w + 1]`: a section row each, ascending.
 * Posting `p` stands for `counts[p]` occurrences. At which places (as how-manieth words of the field) is in `positions`,
 * posting after posting, from `firstPosition[w]` on; between two texts there is a gap, so that no phrase runs across.
 */
export type FieldData = {
  first: Uint32Array;
  sections: Narrow;
  counts: Narrow;
  firstPosition: Uint32Array;
  positions: Narrow;
  /** Words that are no stop words, by section row: the length that ranking counts with, as lunr does. */
  lengths: Narrow;
};

/**
 * By section row. `kinds` are indexes of SECTION_KINDS; `stored` is where its record begins among the stored bytes, with
 * one more for the end; `crcs` are the records' checksums.
 */
export type SectionsData = { kinds: Uint8Array; marks: Uint8Array; stored: Uint32Array; crcs: Uint32Array };

/** By briefing row; its sections are `first[row]` up to `first[row + 1]`. `days` are numbers such as 20250121. */
export type BriefingsData = {
  ids: StringsData;
  titles: StringsData;
  /** What the briefing was indexed from; see `stampOf`. */
  stamps: StringsData;
  days: Uint32Array;
  read: Uint8Array;
  first: Uint32Array;
};

export const LABELS = ['tag', 'party', 'source', 'lang'] as const;
export type Label = (typeof LABELS)[number];

export type SegmentData = {
  /** The code of the language that analysed it. */
  language: string;
  dictionary: DictionaryData;
  fields: Record<Field, FieldData>;
  sections: SectionsData;
  briefings: BriefingsData;
  labels: Record<Label, LabelsData>;
};

/** Bits of `SectionsData.marks`. */
export const HAS_NOTE = 1;
export const HAS_HIGHLIGHT = 2;

/** Words of a field over all living sections, and in how many of them the field has any. */
export type FieldTotal = { words: number; sections: number };

/** What a segment has stored cannot be read any more: its briefings have to be indexed anew. */
export class DamagedSegment extends Error {
  readonly segment: Segment;

  constructor(segment: Segment, cause?: unknown) {
    super('A part of the search index is damaged', { cause });
    this.segment = segment;
  }
}

export class Segment {
  readonly data: SegmentData;
  readonly dictionary: Dictionary;
  readonly briefingIds: Strings;
  readonly labels: Record<Label, Labels>;
  readonly totals: Record<Field, FieldTotal>;
  /** By section row: the row of its briefing. */
  readonly briefingOf: Uint32Array;
  /** By section row: 1 where it is hidden from queries. */
  readonly buried: Uint8Array;
  /** How many sections there are, and how many are not buried. */
  readonly size: number;
  living: number;
  readonly #titles: Strings;
  #stored: Stored;
  #rows: Map<string, number> | null = null;

  constructor(data: SegmentData, stored: Stored) {
    this.data = data;
    this.#stored = stored;
    this.dictionary = new Dictionary(data.dictionary);
    this.briefingIds = new Strings(data.briefings.ids);
    this.#titles = new Strings(data.briefings.titles);
    this.labels = Object.fromEntries(
      LABELS.map((label) => [label, new Labels(data.labels[label])]),
    ) as Record<Label, Labels>;
    this.size = data.sections.kinds.length;
    this.living = this.size;
    this.buried = new Uint8Array(this.size);
    this.briefingOf = new Uint32Array(this.size);
    const { first } = data.briefings;
    for (let row = 0, section = 0; section < this.size; section++) {
      while (at(first, row + 1) <= section) row++;
      this.briefingOf[section] = row;
    }
    this.totals = eachField((field) => sum(data.fields[field].lengths));
  }

  get hasBuried(): boolean {
    return this.living < this.size;
  }

  /** Hides the briefing from every query that follows; answers its row, or null when it is not here or hidden already. */
  bury(briefing: string): number | null {
    const row = this.#livingByBriefing().get(briefing);
    if (row === undefined) return null;
    this.#rows?.delete(briefing);
    this.buryRow(row);
    return row;
  }

  buryRow(row: number): void {
    const { first } = this.data.briefings;
    const [from, end] = [at(first, row), at(first, row + 1)];
    this.buried.fill(1, from, end);
    this.living -= end - from;
    for (const field of FIELDS) {
      const gone = sum(this.data.fields[field].lengths.subarray(from, end));
      this.totals[field].words -= gone.words;
      this.totals[field].sections -= gone.sections;
    }
  }

  isBuriedRow(row: number): boolean {
    return this.buried[at(this.data.briefings.first, row)] === 1;
  }

  /** Rows of briefings that are not buried. One without sections is in no segment. */
  livingRows(): number[] {
    return Array.from({ length: this.briefingIds.length }, (_, row) => row).filter(
      (row) => !this.isBuriedRow(row),
    );
  }

  /** Of every living briefing: its id, and what it was indexed from. */
  stamps(): [briefing: string, stamp: string][] {
    const stamps = new Strings(this.data.briefings.stamps).all;
    return Array.from(this.#livingByBriefing(), ([briefing, row]) => [briefing, stamps[row] ?? '']);
  }

  buriedRows(): number[] {
    return Array.from({ length: this.briefingIds.length }, (_, row) => row).filter((row) =>
      this.isBuriedRow(row),
    );
  }

  title(row: number): string {
    return this.#titles.get(row);
  }

  get stored(): Stored {
    return this.#stored;
  }

  /** From now on what is stored is read from elsewhere, such as the file it was written to. */
  moveStored(stored: Stored): void {
    this.#stored.close();
    this.#stored = stored;
  }

  /** Throws `DamagedSegment` when what is stored is not what was. */
  record(section: number): SectionRecord {
    const { stored, crcs } = this.data.sections;
    const bytes = this.#read(at(stored, section), at(stored, section + 1));
    if (crc32(bytes) !== crcs[section]) throw new DamagedSegment(this);
    return readRecord(bytes);
  }

  #read(start: number, end: number): Uint8Array {
    try {
      return this.#stored.read(start, end);
    } catch (cause) {
      throw new DamagedSegment(this, cause);
    }
  }

  kind(section: number): SectionKind {
    return SECTION_KINDS[at(this.data.sections.kinds, section)] ?? 'body';
  }

  #livingByBriefing(): Map<string, number> {
    this.#rows ??= new Map(this.livingRows().map((row) => [this.briefingIds.all[row] ?? '', row]));
    return this.#rows;
  }
}

function sum(lengths: Narrow): FieldTotal {
  let words = 0;
  let sections = 0;
  for (let index = 0; index < lengths.length; index++) {
    const length = lengths[index] as number;
    words += length;
    if (length > 0) sections++;
  }
  return { words, sections };
}
