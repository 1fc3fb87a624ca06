/** What readers write on briefings: made on the text as it is now, and found again in the text as it has become. */
import { monotonicFactory } from 'ulid';
import { describe, surroundings } from '../../../shared/anchoring/index.ts';
import type { Passage } from '../../../shared/contract/annotations.ts';
import type { Answer, Checked } from '../../../shared/contract/index.ts';
import { AttacheError } from '../../../shared/errors.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Section } from '../../../shared/model/section.ts';
import type { AnnotationRow, Description } from './annotation-row.ts';
import { inTextOrder, latestFirst } from './order.ts';
import { type Marks, marksBySection, placed } from './placing.ts';
import type { Store } from './store.ts';

export type Annotations = {
  /** Those of one briefing, in the text's order, those that stand nowhere last; or of the whole open library, latest first. */
  list(args: Checked<'annotations.list'>): Annotation[];
  /** Errors `not-found`, `conflict` when the text has changed, `invalid-arguments` when no words are marked, `storage`. */
  create(args: Checked<'annotations.create'>): Annotation[];
  /** Errors `not-found`, also when it is deleted, and `storage`. */
  update(args: Checked<'annotations.update'>): Annotation;
  /** Leaves tombstones; deleting twice is deleting once. Errors `not-found`, `storage`. */
  delete(args: Checked<'annotations.delete'>): null;
  /** Undoes a deletion; answers those that were deleted. Errors `not-found`, `storage`. */
  restore(args: Checked<'annotations.restore'>): Annotation[];
  /** How many each briefing has that has any; by briefing. */
  counts(): Record<string, number>;
  /** Those deleted in the last 30 days, latest first. */
  deleted(): Annotation[];
  /** Errors `not-found`, `storage`. */
  reply(args: Checked<'annotations.reply'>): Answer<'annotations.reply'>;
  /** Errors `not-found`, `storage`. */
  editReply(args: Checked<'annotations.editReply'>): Annotation;
  /** Errors as of `create`. */
  attach(args: Checked<'annotations.attach'>): Annotation;
  /** Errors `not-found`, `conflict` when it was never attached elsewhere, `storage`. */
  detach(args: Checked<'annotations.detach'>): Annotation;
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

/** How long a deleted annotation can be brought back. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export function createAnnotations(options: Options): Annotations {
  const { now, library, sections, onChange } = options;
  const rows = options.store.annotations;
  const newId = monotonicFactory();
  const key = (id: string) => ({ library: library(), id });
  const since = () => new Date(now().getTime() - KEPT_MS).toISOString();
  rows.erase(since());

  function find(id: string): AnnotationRow {
    const row = rows.find(key(id));
    if (row !== null) return row;
    throw new AttacheError('not-found', 'The open library has no such annotation.', { id });
  }

  function findLiving(id: string): AnnotationRow {
    const row = find(id);
    if (row.deleted === null) return row;
    throw new AttacheError('not-found', 'This annotation was deleted. Restore it to change it.', { id });
  }

  /** What a restart would show: the row as the store has it now. */
  function present(id: string): Annotation {
    const row = find(id);
    return placed(row, sections(row.briefing));
  }

  /** Tells of a change, and answers what is there now. */
  function changed(id: string): Annotation {
    const annotation = present(id);
    onChange(annotation.briefing);
    return annotation;
  }

  function tellOf(some: readonly { briefing: string }[]): void {
    for (const briefing of new Set(some.map((one) => one.briefing))) onChange(briefing);
  }

  function placeAll(some: AnnotationRow[]): Annotation[] {
    const byBriefing = Map.groupBy(some, ({ briefing }) => briefing);
    return [...byBriefing].flatMap(([briefing, its]) => {
      const text = sections(briefing);
      return its.map((row) => placed(row, text));
    });
  }

  function ofBriefing(briefing: string): Annotation[] {
    return inTextOrder(placeAll(rows.list(library(), briefing)), sections(briefing) ?? []);
  }

  function describeAll({ briefing, on }: Checked<'annotations.create'>): Description[] {
    const text = sectionsOf(briefing, sections(briefing));
    switch (on.kind) {
      case 'passage':
        return on.passages.map((passage) => describePassage(briefing, text, passage));
      case 'section':
      case 'bookmark': {
        const { id, heading } = findSection(briefing, text, on.section);
        return [{ section: id, heading, ...NOTHING }];
      }
      case 'briefing':
        return [{ section: '', heading: '', ...NOTHING }];
    }
  }

  return {
    list: ({ briefing }) =>
      briefing === undefined ? latestFirst(placeAll(rows.list(library()))) : ofBriefing(briefing),

    create(args) {
      const { briefing, on, colour, note, tags } = args;
      const time = now();
      const [created, updated] = [time.toISOString(), time.toISOString()];
      const made = describeAll(args).map((description, index) => ({
        ...key(newId(time.getTime())),
        ...{ briefing, kind: on.kind, colour, tags, origin: null, ...description },
        note: index === 0 ? note : '',
        ...{ created, updated },
      }));
      rows.insert(made);
      tellOf(made);
      return made.map(({ id }) => present(id));
    },

    update({ id, ...edit }) {
      findLiving(id);
      rows.edit(key(id), edit);
      return changed(id);
    },

    delete({ ids }) {
      const found = ids.map(find);
      const buried = new Set(rows.bury(library(), ids));
      tellOf(found.filter(({ id }) => buried.has(id)));
      return null;
    },

    restore({ ids }) {
      ids.forEach(find);
      const restored = rows.revive(library(), ids).map(present);
      tellOf(restored);
      return restored;
    },

    counts: () => rows.counts(library()),

    deleted: () => rows.listDeleted(library(), since()).map((row) => placed(row, sections(row.briefing))),

    reply({ id, text }) {
      findLiving(id);
      const reply = newId(now().getTime());
      rows.reply(id, reply, text);
      return { annotation: changed(id), reply };
    },

    editReply({ reply, text }) {
      const id = rows.annotationOf(library(), reply);
      if (id === null) throw new AttacheError('not-found', 'The open library has no such reply.', { reply });
      findLiving(id);
      rows.editReply(reply, text);
      return changed(id);
    },

    attach({ id, passage }) {
      const row = findLiving(id);
      const text = sectionsOf(row.briefing, sections(row.briefing));
      const { section, heading, quote, position, around } = row;
      rows.describe(key(id), describePassage(row.briefing, text, passage), [
        ...row.earlier,
        { section, heading, quote, position, around },
      ]);
      return changed(id);
    },

    detach({ id }) {
      const { earlier } = findLiving(id);
      const last = earlier.at(-1);
      if (last === undefined) {
        throw new AttacheError('conflict', 'This annotation stands on what it was made on.', { id });
      }
      rows.describe(key(id), last, earlier.slice(0, -1));
      return changed(id);
    },

    bySection: (briefing) => marksBySection(ofBriefing(briefing)),
  };
}

/** What an annotation that is on no passage is described by. */
const NOTHING = {
  quote: { exact: '', prefix: '', suffix: '' },
  position: { start: 0, end: 0 },
  around: null,
};

function sectionsOf(briefing: string, sections: Section[] | null): Section[] {
  if (sections !== null) return sections;
  throw new AttacheError('not-found', `The open library has no briefing “${briefing}”.`, { briefing });
}

function findSection(briefing: string, sections: Section[], section: string): Section {
  const found = sections.find(({ id }) => id === section);
  if (found !== undefined) return found;
  const message = `The briefing “${briefing}” has no section “${section}” any more.`;
  throw new AttacheError('not-found', message, { briefing, section });
}

/** Once it is sure that the passage holds words, and the words that the reader saw. */
function describePassage(briefing: string, sections: Section[], passage: Passage): Description {
  const { range, exact } = passage;
  const { id: section, heading, text } = findSection(briefing, sections, passage.section);
  if (range.end <= range.start || exact.trim() === '') {
    const message = 'No words are selected. Select the words to mark, then try again.';
    throw new AttacheError('invalid-arguments', message, { range });
  }
  if (text.slice(range.start, range.end) === exact)
    return { section, heading, ...describe(text, range), around: surroundings(text, range) };
  throw new AttacheError(
    'conflict',
    'The briefing has changed since these words were selected. Look at it as it is now and select them again.',
    { briefing, section, range },
  );
}
