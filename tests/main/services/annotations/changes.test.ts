import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ChangesService, createChanges } from '../../../../main/services/annotations/changes.ts';
import { openStore } from '../../../../main/services/annotations/index.ts';
import type { Section } from '../../../../shared/model/section.ts';

const BRIEFING = { briefing: 'deal' };
const DAY_MS = 24 * 60 * 60 * 1000;

/** A reader's desk whose briefings, library and day a test changes. */
type Desk = {
  briefings: Map<string, Section[]>;
  library: { key: string };
  clock: { now: Date };
  told: string[];
  changes: ChangesService;
  /** Quits the app and starts it again. */
  restart(): void;
};

function openDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'attache-changes-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const log = { info() {}, warn() {}, error: (message: string) => expect.unreachable(message) };
  const clock = { now: new Date('2026-11-21T09:00:00Z') };
  const library = { key: 'library-a' };
  const briefings = new Map<string, Section[]>();
  const told: string[] = [];
  const open = () => {
    const store = openStore({ file: join(folder, 'annotations.sqlite'), log, now: () => clock.now });
    const changes = createChanges({
      store,
      library: () => library.key,
      sections: (briefing) => briefings.get(briefing) ?? null,
      onChange: (briefing) => void told.push(briefing),
    });
    return { store, changes };
  };
  let opened = open();
  onTestFinished(() => opened.store.close());
  const desk: Desk = {
    briefings,
    library,
    clock,
    told,
    changes: opened.changes,
    restart() {
      opened.store.close();
      opened = open();
      desk.changes = opened.changes;
    },
  };
  return desk;
}

function section(id: string, text: string): Section {
  return { id, kind: 'body', heading: id, level: 2, blocks: [], text };
}

const OLD = [section('Fee', 'The fee is due in March.'), section('Term', 'It ends in 2030.')];
const NEW = [section('Fee', 'The fee is due in June.'), section('Price', 'Nobody knows it.')];

describe('what changed since a briefing was last read', () => {
  it('is nothing before it was ever read, and nothing right after', () => {
    const { briefings, changes } = openDesk();
    briefings.set('deal', OLD);
    expect(changes.list(BRIEFING)).toBeNull();
    changes.opened(BRIEFING);
    expect(changes.list(BRIEFING)).toBeNull();
  });

  it('stays until the reader has seen it, over openings and restarts', () => {
    const desk = openDesk();
    desk.briefings.set('deal', OLD);
    desk.changes.opened(BRIEFING);
    desk.briefings.set('deal', NEW);
    desk.clock.now = new Date('2026-11-24T09:00:00Z');
    desk.changes.opened(BRIEFING);
    desk.restart();
    desk.changes.opened(BRIEFING);
    expect(desk.changes.list(BRIEFING)).toEqual({
      since: '2026-11-21T09:00:00.000Z',
      sections: [
        {
          kind: 'kept',
          section: 'Fee',
          heading: 'Fee',
          renamedFrom: null,
          isMoved: false,
          texts: { before: 'The fee is due in March.', after: 'The fee is due in June.' },
        },
        { kind: 'gone', section: 'Term', heading: 'Term', text: 'It ends in 2030.' },
        { kind: 'new', section: 'Price', heading: 'Price', text: 'Nobody knows it.' },
      ],
    });
    expect(desk.told).toEqual([]);
    desk.changes.seen(BRIEFING);
    expect(desk.told).toEqual(['deal']);
    expect(desk.changes.list(BRIEFING)).toBeNull();
    desk.restart();
    expect(desk.changes.list(BRIEFING)).toBeNull();
  });

  it('is counted from the last reading, not from the first', () => {
    const { briefings, clock, changes } = openDesk();
    briefings.set('deal', OLD);
    changes.opened(BRIEFING);
    clock.now = new Date(clock.now.getTime() + DAY_MS);
    changes.opened(BRIEFING);
    briefings.set('deal', NEW);
    expect(changes.list(BRIEFING)?.since).toBe('2026-11-22T09:00:00.000Z');
  });

  it('is nothing when a change was taken back', () => {
    const { briefings, changes } = openDesk();
    briefings.set('deal', OLD);
    changes.opened(BRIEFING);
    briefings.set('deal', NEW);
    expect(changes.list(BRIEFING)).not.toBeNull();
    briefings.set('deal', structuredClone(OLD));
    expect(changes.list(BRIEFING)).toBeNull();
  });

  it('is not told of ids alone, nor of another title over the same introduction', () => {
    const { briefings, changes } = openDesk();
    const lead = (heading: string): Section => ({ ...section('lead', 'Words.'), kind: 'lead', heading });
    briefings.set('deal', [lead('One'), section('Fee', 'Due.')]);
    changes.opened(BRIEFING);
    briefings.set('deal', [lead('Two'), { ...section('Fee', 'Due.'), id: 'fee-1' }]);
    expect(changes.list(BRIEFING)).toBeNull();
  });

  it('keeps libraries apart, and remembers nothing of briefings that are not there', () => {
    const { briefings, library, told, changes } = openDesk();
    changes.opened(BRIEFING);
    changes.seen(BRIEFING);
    expect(told).toEqual([]);
    briefings.set('deal', OLD);
    changes.opened(BRIEFING);
    library.key = 'library-b';
    briefings.set('deal', NEW);
    expect(changes.list(BRIEFING)).toBeNull();
    library.key = 'library-a';
    expect(changes.list(BRIEFING)).not.toBeNull();
    briefings.delete('deal');
    expect(changes.list(BRIEFING)).toBeNull();
  });
});
