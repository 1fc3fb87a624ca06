/**
 * A segment: an immutable index of some briefings. Its data are plain rows and typed arrays, so that it can be written
 * as one binary blob; what changes later is only which of its briefings have been buried, because they were removed or
 * stand anew in a later segment.
 */
import { Dictionary, type DictionaryData } from './dictionary.ts';
import { eachField, FIELDS, type Field } from './document.ts';

/** A briefing and its sections: rows `first` up to, not including, `end`. */
export type BriefingRow = {
  briefing: string;
  title: string;
  /** YYYY-MM-DD, the first day of the briefing's date. */
  day: string;
  /** Each tag as its folded words, joined by a space. */
  tags: string[];
  read: boolean;
  first: number;
  end: number;
};

export type SectionRow = {
  section: string;
  heading: string;
  text: string;
  hasNote: boolean;
  hasHighlight: boolean;
};

/**
 * One field of all sections as a stream of words: for each, the word's number, where it starts in its text (UTF-16
 * units), and the row of its section. `GAP` stands between two texts, so that no phrase runs across.
 *
 * The occurrences of word `w`, as places in the stream, are `occurrences[first[w]]` up to `occurrences[first[w + 1]]`.
 */
export type FieldData = {
  words: Uint32Array;
  starts: Uint32Array;
  sections: Uint32Array;
  first: Uint32Array;
  occurrences: Uint32Array;
  /** Section row `s` begins at `sectionStarts[s]` in the stream and ends at `sectionStarts[s + 1]`. */
  sectionStarts: Uint32Array;
  /** Words that are no stop words, by section row: the length that ranking counts with, as lunr does. */
  lengths: Uint32Array;
};

export const GAP = 0xffff_ffff;

export type SegmentData = {
  briefings: BriefingRow[];
  sections: SectionRow[];
  dictionary: DictionaryData;
  fields: Record<Field, FieldData>;
};

/** Words of a field over all living sections, and in how many of them the field has any. */
export type FieldTotal = { words: number; sections: number };

/** Reads a typed array where the index is known to be within it. */
export function at(array: Uint32Array, index: number): number {
  return array[index] ?? 0;
}

export class Segment {
  readonly data: SegmentData;
  readonly dictionary: Dictionary;
  /** By section row: its row in `data.briefings`. */
  readonly briefingRows: Uint32Array;
  readonly totals: Record<Field, FieldTotal>;
  /** How many sections are not buried. */
  living: number;
  readonly #buried: Uint8Array;
  readonly #rows: Map<string, BriefingRow>;

  constructor(data: SegmentData) {
    this.data = data;
    this.dictionary = new Dictionary(data.dictionary);
    this.living = data.sections.length;
    this.#buried = new Uint8Array(data.sections.length);
    this.#rows = new Map(data.briefings.map((row) => [row.briefing, row]));
    this.briefingRows = new Uint32Array(data.sections.length);
    data.briefings.forEach((row, index) => {
      this.briefingRows.fill(index, row.first, row.end);
    });
    this.totals = eachField((field) => sum(data.fields[field].lengths));
  }

  isBuried(section: number): boolean {
    return this.#buried[section] === 1;
  }

  /** Hides the briefing, if it is here, from every query that follows. */
  bury(briefing: string): void {
    const row = this.#rows.get(briefing);
    if (row === undefined) return;
    this.#rows.delete(briefing);
    this.#buried.fill(1, row.first, row.end);
    this.living -= row.end - row.first;
    for (const field of FIELDS) {
      const gone = sum(this.data.fields[field].lengths.subarray(row.first, row.end));
      this.totals[field].words -= gone.words;
      this.totals[field].sections -= gone.sections;
    }
  }

  briefingOf(section: number): BriefingRow {
    return rowAt(this.data.briefings, at(this.briefingRows, section));
  }

  section(section: number): SectionRow {
    return rowAt(this.data.sections, section);
  }

  /** Where `word` stands in the field's stream, in order. */
  occurrences(field: Field, word: number): Uint32Array {
    const { first, occurrences } = this.data.fields[field];
    return occurrences.subarray(first[word], first[word + 1]);
  }
}

function sum(lengths: Uint32Array): FieldTotal {
  let words = 0;
  let sections = 0;
  for (const length of lengths) {
    words += length;
    if (length > 0) sections++;
  }
  return { words, sections };
}

function rowAt<Row>(rows: Row[], index: number): Row {
  const row = rows[index];
  if (row === undefined) throw new RangeError(`A segment of ${rows.length} rows has no row ${index}.`);
  return row;
}
