/** Two libraries’ worth of what a test of the exchange needs: a store of its own, briefings, and annotations on them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createExchange, type Exchange } from '../../../../../main/services/annotations/exchange/index.ts';
import {
  type Annotations,
  createAnnotations,
  openStore,
  type Store,
} from '../../../../../main/services/annotations/index.ts';
import type { Annotation, Range } from '../../../../../shared/model/annotation.ts';
import type { Briefing } from '../../../../../shared/model/briefing.ts';
import { Facts } from '../../../../../shared/model/facts.ts';

export type Desk = {
  store: Store;
  annotations: Annotations;
  exchange: Exchange;
  /** The key of the open library. */
  library: { key: string };
  /** Ids that `onChange` of the exchange was told of. */
  changed: string[];
  close(): void;
};

/** Opens an empty store on `briefings`; each look at the clock is a second later than the last. */
export function openDesk(briefings: Briefing[]): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'attache-exchange-'));
  let clock = Date.UTC(2026, 0, 1);
  const now = () => {
    clock += 1000;
    return new Date(clock);
  };
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const store = openStore({ file: join(folder, 'annotations.sqlite'), log, now });
  const opened = { key: 'library' };
  const library = () => opened.key;
  const sections = (id: string) => briefings.find((each) => each.id === id)?.sections ?? null;
  const annotations = createAnnotations({ store, now, library, sections, onChange: () => {} });
  const changed: string[] = [];
  const exchange = createExchange({
    ...{ store, annotations, now, library },
    briefings: () => briefings,
    onChange: (briefing) => void changed.push(briefing),
  });
  let open = true;
  const close = () => {
    if (open) store.close();
    if (open) rmSync(folder, { recursive: true, force: true });
    open = false;
  };
  onTestFinished(close);
  return { store, annotations, exchange, library: opened, changed, close };
}

/** A briefing of sections by their ids; a section's heading is its id in capitals. */
export function briefing(id: string, title: string, texts: Record<string, string>): Briefing {
  return {
    ...{ id, path: `${id}.md`, lang: 'en', tags: [], words: 0, problems: [], hash: '', extra: {} },
    title: { value: title, from: 'frontmatter' },
    date: { value: '2026', from: 'frontmatter' },
    sectionCount: Object.keys(texts).length,
    sections: Object.entries(texts).map(([section, text]) => ({
      ...{ id: section, kind: 'body', heading: section.toUpperCase(), level: 2, blocks: [], text },
    })),
    ...{
      judgements: [],
      figures: [],
      assumptions: [],
      otherViews: [],
      indicators: [],
      sources: [],
      touches: [],
    },
    facts: Facts.parse({}),
  };
}

/** Marks a range of a section (UTF-16 units). */
export function mark(
  desk: Desk,
  on: Briefing,
  section: string,
  range: Range,
  note = '',
  tags: string[] = [],
) {
  const text = on.sections.find(({ id }) => id === section)?.text ?? '';
  const passages = [{ section, range, exact: text.slice(range.start, range.end) }];
  return made(
    desk.annotations.create({
      briefing: on.id,
      on: { kind: 'passage', passages },
      ...{ colour: 'green', note, tags },
    }),
  );
}

/** Marks the first copy of some words. */
export function markWords(desk: Desk, on: Briefing, section: string, words: string, note = '') {
  const start = on.sections.find(({ id }) => id === section)?.text.indexOf(words) ?? -1;
  return mark(desk, on, section, { start, end: start + words.length }, note);
}

/** The one annotation that was made. */
export function made([annotation]: Annotation[]): Annotation {
  if (annotation === undefined) throw new Error('Nothing was made');
  return annotation;
}
