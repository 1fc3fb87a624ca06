/** An annotation as the table keeps it: what a row holds, and reading one. */
import type { SQLOutputValue } from 'node:sqlite';
import type { Around } from '../../../shared/anchoring/index.ts';
import {
  AnnotationKind,
  Colour,
  type Quote,
  type Range,
  type Reply,
} from '../../../shared/model/annotation.ts';

/** What a passage is remembered by. */
export type Description = {
  section: string;
  heading: string;
  quote: Quote;
  position: Range;
  around: Around | null;
};

/** An annotation as it is kept. What is no passage has an empty quote. Times are ISO 8601 in UTC. */
export type AnnotationRow = Description & {
  /** ULID. */
  id: string;
  /** Key of the library. */
  library: string;
  briefing: string;
  kind: AnnotationKind;
  colour: Colour;
  note: string;
  tags: string[];
  /** What it stood on before the reader attached it elsewhere, latest last. */
  earlier: Description[];
  /** Under which name another program knows it. */
  origin: string | null;
  replies: Reply[];
  created: string;
  updated: string;
  deleted: string | null;
};

export type NewRow = Omit<AnnotationRow, 'earlier' | 'replies' | 'deleted'>;

/** A newer Attaché may know more colours and kinds: such a row is shown as what this one knows, and keeps its own. */
const KnownColour = Colour.catch('yellow');
const KnownKind = AnnotationKind.catch('passage');

export function toRow(row: Record<string, SQLOutputValue>, replies: Reply[]): AnnotationRow {
  return {
    id: String(row.id),
    library: String(row.library),
    briefing: String(row.briefing),
    kind: KnownKind.parse(row.kind),
    section: String(row.section),
    heading: String(row.heading),
    colour: KnownColour.parse(row.colour),
    note: String(row.note),
    tags: JSON.parse(String(row.tags)),
    earlier: JSON.parse(String(row.earlier)),
    origin: row.origin === null ? null : String(row.origin),
    quote: {
      exact: String(row.quote_exact),
      prefix: String(row.quote_prefix),
      suffix: String(row.quote_suffix),
    },
    position: { start: Number(row.position_start), end: Number(row.position_end) },
    around: row.around === null ? null : JSON.parse(String(row.around)),
    replies,
    created: String(row.created),
    updated: String(row.updated),
    deleted: row.deleted === null ? null : String(row.deleted),
  };
}
