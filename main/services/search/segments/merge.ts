/**
 * Several segments of one language as one, without what is buried in them. Works in steps, so that queries are answered
 * in between; the segments merged are not touched.
 */
import { eachField, FIELDS, type Field } from '../document.ts';
import { offsetsOf } from './builder.ts';
import { buildDictionary } from './dictionary.ts';
import { LabelsBuilder, type LabelsData } from './labels.ts';
import { GONE, mergeField } from './merge-field.ts';
import { mergeWords } from './merge-words.ts';
import { at } from './numbers.ts';
import {
  type BriefingsData,
  type FieldData,
  LABELS,
  type Label,
  Segment,
  type SegmentData,
} from './segment.ts';
import { inMemory } from './stored.ts';
import { packStrings, Strings } from './strings.ts';

/** A briefing of one of the segments that goes into the merged one. */
type Living = { segment: Segment; row: number };

/** Yields between steps and returns the merged segment. */
export function* mergeSegments(segments: readonly Segment[]): Generator<void, Segment> {
  const living = segments.flatMap((segment) => segment.livingRows().map((row): Living => ({ segment, row })));
  const { rows, size } = newRows(segments, living);
  const words = mergeWords(segments);
  yield;
  const merged = {} as Record<Field, FieldData>;
  for (const field of FIELDS) merged[field] = yield* mergeField(field, segments, words, rows, size);
  const isUsed = words.map((_, word) => FIELDS.some((field) => sizeAt(merged[field].first, word) > 0));
  const used = words.filter((_, word) => isUsed[word]);
  const stems = new Map(used.map(({ word, stem }) => [word, stem]));
  const data: SegmentData = {
    language: segments[0]?.data.language ?? 'und',
    dictionary: buildDictionary(
      used.map(({ word }) => word),
      (word) => stems.get(word) ?? null,
    ),
    fields: eachField((field) => ({
      ...merged[field],
      first: kept(merged[field].first, isUsed),
      firstPosition: kept(merged[field].firstPosition, isUsed),
    })),
    sections: {
      kinds: Uint8Array.from(eachSection(living, ({ data }, row) => at(data.sections.kinds, row))),
      marks: Uint8Array.from(eachSection(living, ({ data }, row) => at(data.sections.marks, row))),
      crcs: Uint32Array.from(eachSection(living, ({ data }, row) => at(data.sections.crcs, row))),
      stored: offsetsOf([...eachSection(living, ({ data }, row) => sizeAt(data.sections.stored, row))]),
    },
    briefings: mergeBriefings(living),
    labels: Object.fromEntries(
      LABELS.map((label) => [label, mergeLabels(living, label)]),
    ) as SegmentData['labels'],
  };
  yield;
  return new Segment(data, inMemory(Buffer.concat(living.map(recordsOf))));
}

/** By segment: each section's row in the merged segment, or `GONE`; and how many rows that makes. */
function newRows(segments: readonly Segment[], living: readonly Living[]) {
  const rows = new Map(segments.map((segment) => [segment, new Uint32Array(segment.size).fill(GONE)]));
  let size = 0;
  for (const one of living) {
    for (const section of sectionsOf(one)) rows.get(one.segment)?.fill(size++, section, section + 1);
  }
  return { rows, size };
}

/** Word boundaries without those of words that have no posting; the postings themselves stay where they are. */
function kept(first: Uint32Array, isUsed: readonly boolean[]): Uint32Array {
  return first.filter((_, boundary) => boundary === 0 || isUsed[boundary - 1]);
}

function sectionsOf({ segment, row }: Living): number[] {
  const { first } = segment.data.briefings;
  return Array.from({ length: sizeAt(first, row) }, (_, index) => at(first, row) + index);
}

function* eachSection<Value>(
  living: readonly Living[],
  value: (segment: Segment, section: number) => Value,
): Generator<Value> {
  for (const one of living) for (const section of sectionsOf(one)) yield value(one.segment, section);
}

/** The stored records of a briefing, which lie one after the other. */
function recordsOf({ segment, row }: Living): Uint8Array {
  const { first } = segment.data.briefings;
  const { stored } = segment.data.sections;
  return segment.stored.read(at(stored, at(first, row)), at(stored, at(first, row + 1)));
}

function mergeBriefings(living: readonly Living[]): BriefingsData {
  const strings = (of: 'ids' | 'titles' | 'stamps') =>
    packStrings(living.map(({ segment, row }) => new Strings(segment.data.briefings[of]).get(row)));
  return {
    ids: strings('ids'),
    titles: strings('titles'),
    stamps: strings('stamps'),
    days: Uint32Array.from(living, ({ segment, row }) => at(segment.data.briefings.days, row)),
    read: Uint8Array.from(living, ({ segment, row }) => at(segment.data.briefings.read, row)),
    first: offsetsOf(living.map(({ segment, row }) => sizeAt(segment.data.briefings.first, row))),
  };
}

function mergeLabels(living: readonly Living[], label: Label): LabelsData {
  const builder = new LabelsBuilder();
  for (const { segment, row } of living) builder.add(segment.labels[label].of(row));
  return builder.build();
}

function sizeAt(offsets: Uint32Array, index: number): number {
  return at(offsets, index + 1) - at(offsets, index);
}
