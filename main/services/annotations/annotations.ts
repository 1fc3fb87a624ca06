/** Highlights and notes: made on the text as it is now, and found again in the text as it has become. */
import { monotonicFactory } from 'ulid';
import { anchor, describe } from '../../../shared/anchoring/index.ts';
import type { Checked } from '../../../shared/contract/index.ts';
import { AttacheError } from '../../../shared/errors.ts';
import type { Annotation, Range } from '../../../shared/model/annotation.ts';
import type { Section } from '../../../shared/model/section.ts';
import type { AnnotationRow } from './annotation-table.ts';
import { inTextOrder, latestFirst } from './order.ts';
import type { Store } from './store.ts';

/** What the search knows of a section's annotations: their notes, and how many there are with a note or without. */
export type Marks = { notes: string[]; highlights: number };

export type Annotations = {
  /** Those of one briefing, in the text's order, orphaned ones last; or of the whole open library, latest first. */
  list(args: Checked<'annotations.list'>): Annotation[];
  /** Errors `not-found`, `conflict` when the text has changed, `invalid-arguments` when no words are marked, `storage`. */
  create(args: Checked<'annotations.create'>): Annotation;
  /** Errors `not-found`, also when it is deleted, and `storage`. */
  update(args: Checked<'annotations.update'>): Annotation;
  /** Leaves a tombstone; deleting twice is deleting once. Errors `not-found`, `storage`. */
  delete(args: Checked<'annotations.delete'>): null;
  /** Undoes a deletion. Errors `not-found`, `storage`. */
  restore(args: Checked<'annotations.restore'>): Annotation;
  /** The marks on each section of a briefing that has any, by the id of the section where they stand now. */
  bySection(briefing: string): Map<string, Marks>;
};

type Options = {
  store: Store;
  now: () => Date;
  /** Key of the open library; annotations of other libraries are out of sight. */
  library: () => string;
  /** The sections of a briefing as they are now; null when the library has no such briefing. */
  sections: (briefing: string) => Section[] | null;
  /** Hears of every change, after its commit. */
  onChange: (briefing: string) => void;
};

export function createAnnotations(options: Options): Annotations {
  const { now, library, sections, onChange } = options;
  const rows = options.store.annotations;
  const newId = monotonicFactory();
  const key = (id: string) => ({ library: library(), id });

  function find(id: string) {
    const row = rows.find(key(id));
    if (row !== null) return row;
    throw new AttacheError('not-found', 'The open library has no such annotation.', { id });
  }

  /** What a restart would show: the row as the store has it now. */
  function present(id: string): Annotation {
    const row = find(id);
    return anchored(row, sections(row.briefing));
  }

  function ofBriefing(briefing: string): Annotation[] {
    const text = sections(briefing);
    return inTextOrder(
      rows.list(library(), briefing).map((row) => anchored(row, text)),
      text ?? [],
    );
  }

  function ofLibrary(): Annotation[] {
    const byBriefing = Map.groupBy(rows.list(library()), ({ briefing }) => briefing);
    const annotations = [...byBriefing].flatMap(([briefing, some]) => {
      const text = sections(briefing);
      return some.map((row) => anchored(row, text));
    });
    return latestFirst(annotations);
  }

  return {
    list: ({ briefing }) => (briefing === undefined ? ofLibrary() : ofBriefing(briefing)),

    create(args) {
      const { briefing, colour, note } = args;
      const { id: section, heading, text } = findSection(sections(briefing), args);
      const id = newId(now().getTime());
      rows.insert({
        ...key(id),
        briefing,
        section,
        heading,
        colour,
        note,
        ...describe(text, checkedRange(text, args)),
      });
      onChange(briefing);
      return present(id);
    },

    update({ id, colour, note }) {
      const { briefing } = find(id);
      if (!rows.edit({ ...key(id), colour, note })) {
        throw new AttacheError('not-found', 'This annotation was deleted. Restore it to change it.', { id });
      }
      onChange(briefing);
      return present(id);
    },

    delete({ id }) {
      const { briefing } = find(id);
      if (rows.bury(key(id))) onChange(briefing);
      return null;
    },

    restore({ id }) {
      const { briefing } = find(id);
      if (rows.revive(key(id))) onChange(briefing);
      return present(id);
    },

    bySection(briefing) {
      const marks = new Map<string, Marks>();
      for (const { anchor, note } of ofBriefing(briefing)) {
        if (anchor.state === 'orphaned') continue;
        const { notes, highlights } = marks.get(anchor.section) ?? { notes: [], highlights: 0 };
        marks.set(anchor.section, {
          notes: note === '' ? notes : [...notes, note],
          highlights: highlights + 1,
        });
      }
      return marks;
    },
  };
}

function anchored(row: AnnotationRow, sections: Section[] | null): Annotation {
  const { id, briefing, section, colour, note, quote, position, created, updated } = row;
  const place = anchor(sections ?? [], row);
  return { id, briefing, section, colour, note, quote, position, created, updated, anchor: place };
}

function findSection(
  sections: Section[] | null,
  { briefing, section }: Checked<'annotations.create'>,
): Section {
  if (sections === null) {
    throw new AttacheError('not-found', `The open library has no briefing “${briefing}”.`, { briefing });
  }
  const found = sections.find(({ id }) => id === section);
  if (found !== undefined) return found;
  const message = `The briefing “${briefing}” has no section “${section}” any more.`;
  throw new AttacheError('not-found', message, { briefing, section });
}

/** The range to mark, once it is sure that it holds words, and the words that the reader saw. */
function checkedRange(text: string, { range, exact, ...place }: Checked<'annotations.create'>): Range {
  if (range.end <= range.start || exact.trim() === '') {
    const message = 'No words are selected. Select the words to mark, then try again.';
    throw new AttacheError('invalid-arguments', message, { range });
  }
  if (text.slice(range.start, range.end) === exact) return range;
  throw new AttacheError(
    'conflict',
    'The briefing has changed since these words were selected. Look at it as it is now and select them again.',
    { briefing: place.briefing, section: place.section, range },
  );
}
