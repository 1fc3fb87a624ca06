/**
 * Annotations as a table, a row each. Offsets are code points of the section text; tags are a line of CSV within their cell,
 * replies a list in JSON; empty cells say that there is none.
 */
import { z } from 'zod';
import { type CsvRecord, readCsvList, readCsvText, writeCsvList, writeCsvText } from './csv.ts';
import { checked, Entry } from './entry.ts';

const COLUMNS = [
  'id',
  'briefing',
  'title',
  'section',
  'heading',
  'kind',
  'colour',
  'quote',
  'note',
  'tags',
  'replies',
  'created',
  'updated',
  'prefix',
  'suffix',
  'start',
  'end',
] as const;
type Column = (typeof COLUMNS)[number];

/** Text of a CSV file. */
export function writeCsv(entries: readonly Entry[]): string {
  const rows = entries.map(toCells);
  return writeCsvText(
    COLUMNS,
    rows.map((cells) => COLUMNS.map((column) => cells[column])),
  );
}

/** Null when the text is no table of ours. Error `unreadable-file` when a row is damaged. */
export function readCsv(file: string, text: string): Entry[] | null {
  return readCsvText(file, text, COLUMNS)?.map((record) => readRow(file, record)) ?? null;
}

const json = z.string().transform((text, context): unknown => {
  try {
    return text === '' ? [] : JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'It is no JSON' });
    return z.NEVER;
  }
});
const csv = z.string().transform((text, context) => {
  try {
    return readCsvList(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'It is no list' });
    return z.NEVER;
  }
});
const filled = z.string().transform((text) => (text === '' ? null : text));

const offset = z.string().transform((text) => (text === '' ? null : Number(text)));

const Row = z.object({
  tags: csv,
  replies: json,
  created: filled,
  updated: filled,
  start: offset,
  end: offset,
});

function readRow(file: string, { line, cells }: CsvRecord): Entry {
  const where = `line ${line}`;
  const { start, end, ...row } = checked(Row, cells, file, where);
  const { id: origin, quote: exact, prefix, suffix, ...rest } = cells;
  const entry = {
    ...rest,
    ...row,
    origin,
    quote: exact === '' ? null : { exact, prefix, suffix },
    position: start === null || end === null ? null : { start, end },
  };
  return checked(Entry, entry, file, where);
}

function toCells(entry: Entry): Record<Column, string> {
  const { origin, quote, position, tags, replies, created, updated, ...rest } = entry;
  return {
    ...rest,
    id: origin,
    quote: quote?.exact ?? '',
    prefix: quote?.prefix ?? '',
    suffix: quote?.suffix ?? '',
    start: String(position?.start ?? ''),
    end: String(position?.end ?? ''),
    tags: writeCsvList(tags),
    replies: replies.length === 0 ? '' : JSON.stringify(replies),
    created: created ?? '',
    updated: updated ?? '',
  };
}
