/** Annotations out of the app and into it, as files that other programs read and write. */
import { basename } from 'node:path';
import type { ExchangeFormat, Imported } from '../../../../shared/contract/annotations.ts';
import { AttacheError } from '../../../../shared/errors.ts';
import { spotOf } from '../../../../shared/model/annotation.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import type { Annotations } from '../annotations.ts';
import { placed } from '../placing.ts';
import type { Store } from '../store.ts';
import { writeCsv } from './annotation-csv.ts';
import { type Entry, toEntry } from './entry.ts';
import { briefingFinder } from './find-briefing.ts';
import { readExchange } from './read-exchange.ts';
import { type ImportedRow, toRow } from './to-rows.ts';
import { writeMarkdown } from './write-markdown.ts';
import { writeW3c } from './write-w3c.ts';

export type Exchange = {
  /**
   * The annotations of one briefing, or of the open library, in the text's order. Error `not-found` when there is neither
   * such a briefing nor an annotation on it.
   */
  export(args: { format: ExchangeFormat; briefing?: string | undefined }): { fileName: string; text: string };
  /**
   * Adds what the file holds and the library does not have, all of it or, on an error, nothing. What was deleted here
   * stays deleted. Errors `unsupported-format`, `unreadable-file`, `storage`.
   */
  import(file: { name: string; text: string }): Imported;
};

type Options = {
  store: Store;
  annotations: Pick<Annotations, 'list' | 'counts'>;
  now: () => Date;
  /** Key of the open library. */
  library: () => string;
  /** The briefings of the open library. */
  briefings: () => Briefing[];
  /** Hears of every briefing that got annotations, after the commit. */
  onChange: (briefing: string) => void;
};

const FORMATS = {
  w3c: { write: writeW3c, extension: 'jsonld' },
  markdown: { write: writeMarkdown, extension: 'md' },
  csv: { write: writeCsv, extension: 'csv' },
} satisfies Record<ExchangeFormat, { write: (entries: readonly Entry[]) => string; extension: string }>;

export function createExchange({ store, annotations, now, library, briefings, onChange }: Options): Exchange {
  function entriesOf(id: string): Entry[] {
    const briefing = briefings().find((each) => each.id === id);
    const its = annotations.list({ briefing: id });
    if (briefing !== undefined || its.length > 0) return its.map((each) => toEntry(each, briefing));
    throw new AttacheError('not-found', `The open library has no briefing “${id}”.`, { briefing: id });
  }

  return {
    export({ format, briefing }) {
      const { write, extension } = FORMATS[format];
      const ids = briefing === undefined ? Object.keys(annotations.counts()).toSorted() : [briefing];
      const name = briefing === undefined ? 'annotations' : `${basename(briefing)}-annotations`;
      return { fileName: `${name}.${extension}`, text: write(ids.flatMap(entriesOf)) };
    },

    import({ name, text }) {
      const entries = readExchange(name, text);
      const known = store.annotations.known(library());
      const deleted = entries.filter(({ origin }) => known.get(origin) === true).length;
      const fresh = entries.filter(({ origin }) => !known.has(origin) && known.set(origin, false));
      const find = briefingFinder(briefings(), fresh);
      const ids = fresh.flatMap(({ origin, replies }) => [origin, ...replies.map(({ id }) => id)]);
      const taken = store.annotations.taken(ids);
      const world = { library: library(), file: name, now: now(), taken };
      const pairs = fresh.map((entry) => {
        const briefing = find(entry);
        return { row: toRow(entry, briefing, world), briefing };
      });
      const rows = pairs.map(({ row }) => row);
      if (rows.length > 0) store.annotations.insert(rows);
      for (const changed of new Set(rows.map((row) => row.briefing))) onChange(changed);
      return {
        added: rows.length,
        known: entries.length - rows.length,
        deleted,
        unplaced: pairs.filter(({ row, briefing }) => !stands(row, briefing)).length,
      };
    },
  };
}

function stands(row: ImportedRow, briefing: Briefing | null): boolean {
  return spotOf(placed({ ...row, earlier: [], deleted: null }, briefing?.sections ?? null)) !== null;
}
