/** A reader's desk for tests: a real store in a temporary folder, and briefings whose text can change. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  type Annotations,
  createAnnotations,
  createReading,
  openStore,
  type ReadingService,
  type Store,
} from '../../../../main/services/annotations/index.ts';
import { type Annotation, spotOf } from '../../../../shared/model/annotation.ts';
import type { Section } from '../../../../shared/model/section.ts';

export const LIBRARY = 'library-a';

export type Room = {
  file: string;
  store: Store;
  /** Closes the store before the test ends, as quitting the app does. */
  close(): void;
  /** Errors that the store logged. */
  errors: string[];
  /** Briefings by id; a test changes them as an author would. */
  briefings: Map<string, Section[]>;
  /** Ids that `onChange` was told of. */
  changed: string[];
  /** The key of the open library. */
  library: { key: string };
  annotations: Annotations;
  reading: ReadingService;
  /** Marks the first copy of `exact` in a section. */
  mark(briefing: string, section: string, exact: string, note?: string): Annotation;
};

/** Where a store would be in a folder of its own, which is removed when the test ends. */
export function freshFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attache-notes-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'data', 'annotations.sqlite');
}

/** Opens the store at `file`; each look at the clock is a second later than the last, the first a second after `start`. */
export function openRoom(
  file = freshFile(),
  briefings = new Map<string, Section[]>(),
  start = Date.UTC(2026, 0, 1),
): Room {
  const errors: string[] = [];
  const log = { info: () => {}, warn: () => {}, error: (message: string) => void errors.push(message) };
  let clock = start;
  const now = () => {
    clock += 1000;
    return new Date(clock);
  };
  const store = openStore({ file, log, now });
  let open = true;
  const close = () => {
    if (open) store.close();
    open = false;
  };
  onTestFinished(close);

  const changed: string[] = [];
  const library = { key: LIBRARY };
  const onChange = (briefing: string) => void changed.push(briefing);
  const sections = (briefing: string) => briefings.get(briefing) ?? null;
  const annotations = createAnnotations({ store, now, library: () => library.key, sections, onChange });
  const reading = createReading({ store, library: () => library.key, onChange });

  const mark: Room['mark'] = (briefing, section, exact, note = '') => {
    const text = sections(briefing)?.find(({ id }) => id === section)?.text ?? '';
    const start = text.indexOf(exact);
    const range = { start, end: start + exact.length };
    const on = { kind: 'passage' as const, passages: [{ section, range, exact }] };
    const [made] = annotations.create({ briefing, on, colour: 'yellow', note, tags: [] });
    if (made === undefined) throw new Error('Nothing was marked');
    return made;
  };
  return { file, store, close, errors, briefings, changed, library, annotations, reading, mark };
}

export function section(id: string, text: string): Section {
  return { id, kind: 'body', heading: id, level: 2, blocks: [], text };
}

/** What an annotation is anchored to in the briefing as it is now; null when it is orphaned. */
export function standsOn({ briefings }: Room, annotation: Annotation): string | null {
  const spot = spotOf(annotation);
  if (spot === null) return null;
  const text = briefings.get(annotation.briefing)?.find(({ id }) => id === spot.section)?.text ?? '';
  return text.slice(spot.range.start, spot.range.end);
}
