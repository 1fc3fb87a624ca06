import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { backUp, daysToKeep } from '../../../../main/services/annotations/backups.ts';
import { openStore } from '../../../../main/services/annotations/index.ts';
import { MIGRATIONS } from '../../../../main/services/annotations/migrations.ts';
import { freshFile, openRoom, type Room, section } from './room.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const TEXT = 'The partners agreed on a right of first refusal for new cloud capacity.';
const deal = () => new Map([['deal', [section('terms', TEXT)]]]);
const on = (day: string) => () => new Date(`${day}T09:30:00.000Z`);

describe('a backup', () => {
  it('is one file that holds all that was acknowledged, that of the log too', async () => {
    const room = openRoom(freshFile(), deal());
    const { id } = room.mark('deal', 'terms', 'partners');
    const made = await backUp({ file: room.file, now: on('2026-03-01') });
    expect(made).toBe(join(backups(room), 'annotations-2026-03-01.sqlite'));
    expect(readdirSync(backups(room))).toEqual(['annotations-2026-03-01.sqlite']);
    expect(query(made, 'SELECT id FROM annotation')).toEqual([{ id }]);
    expect(statSync(made).mtime).toEqual(on('2026-03-01')());
  });

  it('is not made of a damaged store, and the one of before stays', async () => {
    const room = filledRoom();
    const made = await backUp({ file: room.file, now: on('2026-03-01') });
    const before = readFileSync(made);
    room.close();
    damagePage(room.file);
    await expect(backUp({ file: room.file, now: on('2026-03-01') })).rejects.toMatchObject({
      code: 'storage',
      message: expect.stringMatching(/backup .*2026-03-01\.sqlite was not made, because .* damaged/),
    });
    expect(readdirSync(backups(room))).toEqual(['annotations-2026-03-01.sqlite']);
    expect(readFileSync(made).equals(before)).toBe(true);
  });

  it('takes those that are not to be kept, and what a killed process left, out of the folder', async () => {
    const room = openRoom();
    const days = Array.from({ length: 10 }, (_, index) => dayAfter('2026-03-01', index));
    mkdirSync(backups(room));
    const left = join(backups(room), 'annotations-2026-02-01.sqlite.x.draft');
    writeFileSync(left, 'unfinished');
    utimesSync(left, on('2026-02-01')(), on('2026-02-01')());
    writeFileSync(join(backups(room), 'of the reader.txt'), 'kept');
    for (const day of days) await backUp({ file: room.file, now: on(day) });
    // The 1st of March 2026 is a Sunday: the last of its week. The 2nd and 3rd are in the week of the 4th.
    const kept = [days[0], ...days.slice(3)].map((day) => `annotations-${day}.sqlite`);
    expect(readdirSync(backups(room)).sort()).toEqual([...kept, 'of the reader.txt']);
  });
});

describe('the days to keep', () => {
  it('are 7 days, 4 weeks and 12 months of a year of daily backups', () => {
    const year = Array.from({ length: 400 }, (_, index) => dayAfter('2025-01-01', index)); // to the 4th of February 2026
    expect([...daysToKeep(year)].sort()).toEqual([
      ...['2025-03-31', '2025-04-30', '2025-05-31', '2025-06-30', '2025-07-31', '2025-08-31'],
      ...['2025-09-30', '2025-10-31', '2025-11-30', '2025-12-31', '2026-01-18', '2026-01-25'],
      ...['2026-01-29', '2026-01-30', '2026-01-31', '2026-02-01', '2026-02-02', '2026-02-03', '2026-02-04'],
    ]);
  });

  it('come out the same when the rule was followed each day', () => {
    let kept: string[] = [];
    const all: string[] = [];
    for (let index = 0; index < 800; index += 1) {
      all.push(dayAfter('2024-05-05', index));
      kept = [...daysToKeep([...kept, dayAfter('2024-05-05', index)])];
    }
    expect(kept.sort()).toEqual([...daysToKeep(all)].sort());
  });

  it('are all there are when the app ran seldom', () => {
    const seldom = ['2020-01-01', '2021-06-01', '2026-01-01'];
    expect([...daysToKeep(seldom)].sort()).toEqual(seldom);
  });
});

describe('a store that is kept open', () => {
  it('is backed up at once, and again on the next day, until it is closed', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { store, clock, folder, warnings } = openDaily();
    await vi.waitFor(() => expect(names(folder)).toEqual(['annotations-2026-01-01.sqlite']));
    clock.now += DAY_MS;
    vi.advanceTimersByTime(60 * 60 * 1000);
    await vi.waitFor(() => expect(names(folder)).toHaveLength(2));
    store.close();
    clock.now += DAY_MS;
    vi.advanceTimersByTime(2 * DAY_MS);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(names(folder)).toEqual(['annotations-2026-01-01.sqlite', 'annotations-2026-01-02.sqlite']);
    expect(warnings).toEqual([]);
  });

  it('is backed up anew within the hour when it was written to', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { store, clock, folder } = openDaily();
    const file = join(folder, 'annotations-2026-01-01.sqlite');
    await vi.waitFor(() => expect(names(folder)).toEqual(['annotations-2026-01-01.sqlite']));
    expect(query(file, 'SELECT * FROM reading')).toEqual([]);
    store.readings.place('library-a', { briefing: 'deal', section: 'terms', offset: 3 });
    clock.now += 60 * 60 * 1000;
    vi.advanceTimersByTime(60 * 60 * 1000);
    await vi.waitFor(() =>
      expect(query(file, 'SELECT briefing FROM reading')).toEqual([{ briefing: 'deal' }]),
    );
  });

  it('tells the log when it cannot be backed up, and goes on', async () => {
    const file = freshFile();
    mkdirSync(dirname(file));
    writeFileSync(join(dirname(file), 'backups'), 'no folder');
    const { store, warnings } = openDaily(file);
    await vi.waitFor(() =>
      expect(warnings).toEqual([
        expect.stringMatching(/^Your annotations could not be backed up in .*, because .*\.$/),
      ]),
    );
    store.readings.place('library-a', { briefing: 'deal', section: 'terms', offset: 3 });
    expect(store.readings.list('library-a')).toMatchObject([{ briefing: 'deal', offset: 3 }]);
  });
});

describe('a store of an older version', () => {
  it('is kept as it was before it is brought to the present one', () => {
    const file = freshFile();
    makeFirstVersion(file);
    const room = openRoom(file);
    const name = `annotations-before-version-${MIGRATIONS.length}.sqlite`;
    const kept = join(backups(room), name);
    expect(readdirSync(backups(room))).toEqual([name]);
    expect(query(kept, 'PRAGMA user_version')).toEqual([{ user_version: 1 }]);
    expect(query(kept, 'SELECT id FROM annotation')).toEqual([{ id: 'old' }]);
    expect(query(file, 'SELECT id, tags FROM annotation')).toEqual([{ id: 'old', tags: '[]' }]);
  });

  it('is brought to the present one even where that cannot be kept', () => {
    const file = freshFile();
    makeFirstVersion(file);
    writeFileSync(join(dirname(file), 'backups'), 'no folder');
    const room = openRoom(file);
    expect(query(room.file, 'PRAGMA user_version')).toEqual([{ user_version: MIGRATIONS.length }]);
  });
});

describe('a damaged store with a backup', () => {
  it('comes back with it, and with what was changed since and can be read', async () => {
    const room = filledRoom();
    const [second, first] = room.annotations.list({});
    const made = await backUp({ file: room.file, now: on('2026-03-01') });
    room.annotations.update({ id: first?.id ?? '', note: 'changed after the backup' });
    room.annotations.delete({ ids: [second?.id ?? ''] });
    const { annotation } = room.annotations.reply({ id: first?.id ?? '', text: 'answered after the backup' });
    const since = room.mark('deal', 'terms', 'agreed', 'made after the backup');
    room.reading.mark({ briefing: 'deal', read: true });
    const expected = room.annotations.list({});
    room.close();
    damageIndex(room.file);

    const again = openRoom(room.file, deal());
    expect(again.annotations.list({})).toEqual(expected);
    expect(again.annotations.list({}).map(({ id }) => id)).toContain(since.id);
    expect(annotation.replies).toHaveLength(1);
    expect(again.reading.list()).toMatchObject([{ briefing: 'deal', read: true }]);
    expect(again.store.notice()).toMatch(
      /^Your annotations were damaged\. Attaché went back to the backup of 2026-03-01 09:30 UTC and added 4 annotations and replies, .* What was damaged is kept as .*damaged-.*\.sqlite\.$/,
    );
    expect(existsSync(made)).toBe(true);
    expect(openRoom(room.file).store.notice()).toBe(again.store.notice());
    again.store.noticeRead();
    expect(again.store.notice()).toBeNull();
    expect(openRoom(room.file).store.notice()).toBeNull();
  });

  it('comes back with what lies before and behind a page that cannot be read', () => {
    const room = filledRoom(400);
    const all = room.annotations.list({}).length;
    room.close();
    damagePage(room.file, pageOf(room.file, 'annotation'));
    const again = openRoom(room.file, deal());
    const kept = again.annotations.list({});
    expect(kept.length).toBeGreaterThan(all * 0.9);
    expect(kept.length).toBeLessThan(all);
    expect(again.store.notice()).toContain(`${kept.length} annotations and replies could still be read`);
    expect(again.store.notice()).toContain('The others are missing.');
  });

  it('passes a damaged backup over, and takes the one before', async () => {
    const room = filledRoom();
    const kept = room.annotations.list({});
    await backUp({ file: room.file, now: on('2026-03-01') });
    const newer = await backUp({ file: room.file, now: on('2026-03-02') });
    room.close();
    writeFileSync(room.file, 'no database '.repeat(1000));
    writeFileSync(newer, 'no database '.repeat(1000));
    utimesSync(newer, on('2026-03-02')(), on('2026-03-02')());
    const again = openRoom(room.file, deal());
    expect(again.annotations.list({})).toEqual(kept);
    expect(again.store.notice()).toContain(
      'backup of 2026-03-01 09:30 UTC and added 0 annotations and replies',
    );
    expect(again.store.notice()).toContain('may be missing');
  });

  it('takes a backup of an older version', () => {
    const file = freshFile();
    makeFirstVersion(file);
    openRoom(file).close();
    writeFileSync(file, 'no database '.repeat(1000));
    expect(query(openRoom(file).file, 'SELECT id, kind FROM annotation')).toEqual([
      { id: 'old', kind: 'passage' },
    ]);
  });

  it('is recovered at the next start when a kill came between', async () => {
    const room = filledRoom();
    const kept = room.annotations.list({});
    await backUp({ file: room.file, now: on('2026-03-01') });
    room.close();
    renameSync(room.file, join(dirname(room.file), 'annotations.damaged-2026-03-02T00-00-00-000Z.sqlite'));
    const again = openRoom(room.file, deal());
    expect(again.annotations.list({})).toEqual(kept);
    expect(again.store.notice()).toContain('damaged-2026-03-02');
  });

  it('takes no row that makes no sense from it', () => {
    const room = filledRoom();
    const ids = room.annotations.list({}).map(({ id }) => id);
    room.close();
    change(room.file, `UPDATE annotation SET tags = 'torn' WHERE id = '${ids[0]}'`);
    damageIndex(room.file);
    const kept = openRoom(room.file, deal()).annotations.list({});
    expect(kept.map(({ id }) => id)).toEqual(ids.slice(1));
  });

  it('is told of, and tried again, when it cannot be recovered', () => {
    const room = filledRoom();
    const kept = room.annotations.list({});
    room.close();
    const aside = join(dirname(room.file), 'annotations.damaged-2026-03-02T00-00-00-000Z.sqlite');
    copyFileSync(room.file, aside);
    change(room.file, 'DELETE FROM annotation');
    change(
      room.file,
      `CREATE TRIGGER refuse BEFORE INSERT ON annotation BEGIN SELECT abs(-9223372036854775808); END`,
    );
    const hindered = openRoom(room.file, deal());
    expect(hindered.store.notice()).toMatch(/could not be recovered into .*, because .* tries again/);
    hindered.close();
    change(room.file, 'DROP TRIGGER refuse');
    expect(openRoom(room.file, deal()).annotations.list({})).toEqual(kept);
  });
});

/** A store that is backed up, with a clock to set. */
function openDaily(file = freshFile()) {
  const clock = { now: Date.UTC(2026, 0, 1) };
  const warnings: string[] = [];
  const log = { info: () => {}, warn: (message: string) => void warnings.push(message), error: () => {} };
  const store = openStore({ file, log, now: () => new Date(clock.now), backUp: true });
  let open = true;
  const close = () => {
    if (open) store.close();
    open = false;
  };
  onTestFinished(close);
  return { store: { ...store, close }, clock, folder: join(dirname(file), 'backups'), warnings };
}

function filledRoom(count = 50): Room {
  const room = openRoom(freshFile(), deal());
  for (let made = 0; made < count; made += 1)
    room.mark('deal', 'terms', 'partners', `note ${made} `.repeat(40));
  return room;
}

function backups({ file }: { file: string }): string {
  return join(dirname(file), 'backups');
}

/** Finished ones only. */
function names(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.sqlite'))
        .sort()
    : [];
}

function dayAfter(first: string, days: number): string {
  return new Date(Date.parse(first) + days * DAY_MS).toISOString().slice(0, 10);
}

function makeFirstVersion(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  change(
    file,
    `${MIGRATIONS[0]};
    INSERT INTO annotation VALUES (
      'old', 'library-a', 'deal', 'terms', 'Terms', 'yellow', 'from the first version', 'partners', 'The ', ' agreed', 4, 12,
      '2025-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z', NULL, 'device');
    PRAGMA user_version = 1`,
  );
}

function change(file: string, sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}

/** Overwrites a page, by default one in the middle of the file. */
function damagePage(file: string, page = Math.floor(statSync(file).size / 4096 / 2)): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xff, (page - 1) * 4096, page * 4096));
}

/** Overwrites an index, so that all rows can still be read. */
function damageIndex(file: string): void {
  const [index] = query(file, `SELECT rootpage FROM sqlite_schema WHERE name = 'annotation_by_briefing'`);
  damagePage(file, Number(index?.rootpage));
}

/** A page in the middle of a table. */
function pageOf(file: string, table: string): number {
  const pages = query(file, `SELECT pageno FROM dbstat WHERE name = '${table}' AND pagetype = 'leaf'`);
  return Number(pages[Math.floor(pages.length / 2)]?.pageno);
}

function query(file: string, sql: string): Record<string, unknown>[] {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return db
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }));
  } finally {
    db.close();
  }
}
