/** Reads the table of highlights that Readwise exports (https://readwise.io/export). It has no ids: a hash is one. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type CsvRecord, readCsvText } from './csv.ts';
import { checked, cleanTags, damaged, type Entry, nearestColour, Time } from './entry.ts';

/** The columns that tell it from other tables. */
const COLUMNS = ['Highlight', 'Book Title'];

const Cell = z.string().default('');
const Row = z.object({
  Highlight: Cell,
  'Book Title': Cell,
  'Book Author': Cell,
  'Amazon Book ID': Cell,
  Note: Cell,
  Color: Cell,
  Tags: Cell,
  'Location Type': Cell,
  Location: Cell,
  'Highlighted at': Cell.transform((text) => (text === '' ? null : inUtc(text))).pipe(Time.nullable()),
  'Document tags': Cell,
});
type Row = z.infer<typeof Row>;

/** Null when the text is none of it. Error `unreadable-file` when a row is damaged. */
export function readReadwise(file: string, text: string): Entry[] | null {
  return readCsvText(file, text, COLUMNS)?.map((record) => readRow(file, record)) ?? null;
}

function readRow(file: string, { line, cells }: CsvRecord): Entry {
  const row = checked(Row, cells, file, `line ${line}`);
  const exact = row.Highlight;
  const title = row['Book Title'].trim();
  if (exact.trim() === '' && row.Note.trim() === '') {
    throw damaged(file, `line ${line}`, 'it has neither a highlight nor a note');
  }
  const quoted = exact.trim() !== '';
  return {
    origin: originOf(row),
    briefing: '',
    title,
    kind: quoted ? 'passage' : 'briefing',
    section: '',
    heading: '',
    colour: nearestColour(row.Color),
    note: row.Note,
    tags: cleanTags([...row.Tags.split(','), ...row['Document tags'].split(',')]),
    quote: quoted ? { exact: exact.trim(), prefix: '', suffix: '' } : null,
    position: null,
    replies: [],
    created: row['Highlighted at'],
    updated: row['Highlighted at'],
  };
}

/** What a reader does not change; the note may grow between two exports, the highlight stays the same. */
function originOf(row: Row): string {
  const { Highlight, Location } = row;
  const parts = [row['Book Title'], row['Book Author'], row['Amazon Book ID'], Location, Highlight];
  const said = Highlight === '' ? [...parts, row.Note] : parts;
  return `readwise:${createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32)}`;
}

/** `2024-05-01 09:30:00` is UTC; `2024-05-01 09:30:00+00:00` says so. */
function inUtc(text: string): string {
  const time = text.trim().replace(' ', 'T');
  return /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(time) || !time.includes('T') ? time : `${time}Z`;
}
