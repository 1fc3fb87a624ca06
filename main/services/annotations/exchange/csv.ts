/**
 * CSV as of RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180), and as spreadsheets want it: UTF-8 with a byte order mark,
 * and no cell that would be run as a formula (https://owasp.org/www-community/attacks/CSV_Injection). A cell that begins
 * with `=`, `+`, `-`, `@`, a tab or a line break gets an apostrophe before it; one that begins with
 * apostrophes before such a letter gets one more. The reader takes one away.
 */
import { CsvError, type InfoRecord, parse } from 'csv-parse/sync';
import { damaged } from './entry.ts';

/** A record by its columns; `line` (from 1) is where it begins in the file. */
export type CsvRecord = { line: number; cells: Record<string, string> };

/** Text of a CSV file: a header, then the records in the header's order. */
export function writeCsvText(columns: readonly string[], records: readonly (readonly string[])[]): string {
  return `\uFEFF${[columns, ...records].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

/** One line of CSV, for a list within a cell. */
export function writeCsvList(values: readonly string[]): string {
  return values.map(quoted).join(',');
}

/** The values of one line of CSV. Throws when it is none. */
export function readCsvList(text: string): string[] {
  const [values = []] = parse(text, { record_delimiter: ['\n'], relax_column_count: true });
  return values;
}

/**
 * The records of a CSV file; null when its first line lacks one of `columns`. Error `unreadable-file` when a later one is
 * damaged. Columns that a record lacks at its end are empty.
 */
export function readCsvText(file: string, text: string, columns: readonly string[]): CsvRecord[] | null {
  const first = firstLine(text, columns);
  if (first === null) return null;
  const { header, delimiter } = first;
  let line = 1;
  const toRecord = (cells: Record<string, string>, { lines }: InfoRecord): CsvRecord => {
    const record = {
      line,
      cells: Object.fromEntries(header.map((name) => [name, unguarded(cells[name] ?? '')])),
    };
    line = lines + 1;
    return record;
  };
  try {
    const records = parse<CsvRecord, Record<string, string>>(text, {
      ...OPTIONS,
      delimiter,
      columns: header,
      on_record: toRecord,
      skip_empty_lines: true,
      relax_column_count_less: true,
    });
    return records.slice(1); // the header itself
  } catch (thrown) {
    if (thrown instanceof CsvError) throw damaged(file, `line ${String(thrown.lines)}`, thrown.message);
    throw thrown;
  }
}

const OPTIONS = { bom: true, record_delimiter: ['\r\n', '\n', '\r'] };

/** Spreadsheets write semicolons where a comma is the decimal sign. */
const DELIMITERS = [',', ';', '\t'];

function firstLine(text: string, columns: readonly string[]): { header: string[]; delimiter: string } | null {
  const read = DELIMITERS.map((delimiter) => ({ header: headerOf(text, delimiter), delimiter }));
  return read.find(({ header }) => columns.every((column) => header.includes(column))) ?? null;
}

function headerOf(text: string, delimiter: string): string[] {
  try {
    const [header = []] = parse(text, { ...OPTIONS, delimiter, to: 1, relax_quotes: true });
    return header.map((column) => column.trim());
  } catch {
    return [];
  }
}

function cell(value: string): string {
  return quoted(/^'*[=+\-@\t\r\n]/.test(value) ? `'${value}` : value);
}

function quoted(value: string): string {
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function unguarded(value: string): string {
  return /^'+[=+\-@\t\r\n]/.test(value) ? value.slice(1) : value;
}
