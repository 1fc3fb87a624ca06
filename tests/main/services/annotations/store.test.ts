import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { freshFile, openRoom, section } from './room.ts';

const TEXT = 'The partners agreed on a right of first refusal for new cloud capacity.';
const deal = () => new Map([['deal', [section('terms', TEXT)]]]);

describe('a new store', () => {
  it('is made with its folder, and brought from nothing to the present shape', () => {
    const room = openRoom();
    expect(existsSync(room.file)).toBe(true);
    expect(room.annotations.list({})).toEqual([]);
    expect(query(room.file, 'PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(query(room.file, 'PRAGMA user_version')).toEqual([{ user_version: 5 }]);
  });

  it('begins from an empty file as well', () => {
    const file = freshFile();
    mkdirSync(dirname(file));
    writeFileSync(file, '');
    const room = openRoom(file, deal());
    expect(room.mark('deal', 'terms', 'partners').quote?.exact).toBe('partners');
    expect(room.errors).toEqual([]);
  });

  it('names its device once, and stamps every row with it', () => {
    const room = openRoom(freshFile(), deal());
    room.mark('deal', 'terms', 'partners');
    const again = openRoom(room.file, deal());
    again.mark('deal', 'terms', 'agreed');
    again.reading.mark({ briefing: 'deal', read: true });
    const devices = query(room.file, 'SELECT device FROM annotation UNION SELECT device FROM reading');
    expect(devices).toEqual(query(room.file, `SELECT value AS device FROM meta WHERE key = 'device'`));
    expect(devices).toEqual([{ device: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/) }]);
  });
});

describe('a store of a newer version', () => {
  it('is refused with what to do, and left as it is', () => {
    const { file } = closedStore();
    const db = new DatabaseSync(file);
    db.exec('PRAGMA user_version = 99');
    db.close();
    const before = readFileSync(file);
    expect(() => openRoom(file)).toThrowError(
      expect.objectContaining({
        code: 'storage',
        message: expect.stringMatching(/newer version.*Update Attaché/),
      }),
    );
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(['annotations.sqlite']);
  });
});

describe('a damaged store', () => {
  it.each([
    ['no database at all', () => Buffer.from('These are not the notes. '.repeat(400))],
    ['a page overwritten', (whole: Buffer) => Buffer.from(whole).fill(0xff, 4096, 8192)],
    ['cut short', (whole: Buffer) => whole.subarray(0, whole.length - 3 * 4096)],
  ])('(%s) is set aside whole, and a what can be read of it is kept', (_, damage) => {
    const { file } = closedStore();
    const damaged = damage(readFileSync(file));
    writeFileSync(file, damaged);

    const room = openRoom(file, deal());
    expect(room.mark('deal', 'terms', 'partners', 'new').note).toBe('new');
    expect(room.store.notice()).toContain('Your annotations were damaged.');

    const aside = readdirSync(dirname(file)).filter((name) => /damaged.*\.sqlite$/.test(name));
    expect(aside).toEqual([expect.stringMatching(/^annotations\.damaged-2026-01-01T[\d-]+Z\.sqlite$/)]);
    expect(readFileSync(join(dirname(file), aside[0] ?? '')).equals(damaged)).toBe(true);
    expect(room.errors).toEqual([expect.stringContaining(aside[0] ?? '')]);
  });

  it('keeps its log beside it, with the notes that were only there', () => {
    const live = openRoom(freshFile(), deal());
    live.mark('deal', 'terms', 'partners', 'only in the log');
    const file = freshFile();
    mkdirSync(dirname(file));
    copyFileSync(`${live.file}-wal`, `${file}-wal`);

    const room = openRoom(file);
    expect(room.annotations.list({})).toEqual([]);
    const log = readdirSync(dirname(file)).find((name) => /damaged-.*\.sqlite-wal$/.test(name)) ?? '';
    expect(readFileSync(join(dirname(file), log)).includes('only in the log')).toBe(true);
    expect(room.errors).toHaveLength(1);
  });

  it('never takes the name of one set aside before', () => {
    const file = freshFile();
    mkdirSync(dirname(file));
    for (const content of ['first wreck', 'second wreck']) {
      writeFileSync(file, content.repeat(100));
      rmSync(`${file}-wal`, { force: true });
      openRoom(file).close();
    }
    expect(readdirSync(dirname(file)).filter((name) => /damaged.*\.sqlite$/.test(name))).toHaveLength(2);
  });
});

describe('a write that cannot be kept', () => {
  it('fails when the file was taken away while the app was open', () => {
    const room = openRoom(freshFile(), deal());
    room.mark('deal', 'terms', 'partners');
    renameSync(room.file, `${room.file}.elsewhere`);
    expect(() => room.mark('deal', 'terms', 'agreed')).toThrowError(
      expect.objectContaining({ code: 'storage', message: expect.stringContaining('was moved or replaced') }),
    );
    expect(room.changed).toEqual(['deal']);
  });

  it('fails with code and sentence when SQLite refuses it, and nothing is told to have changed', () => {
    const room = openRoom(freshFile(), deal());
    query(room.file, 'DROP TABLE annotation');
    expect(() => room.mark('deal', 'terms', 'agreed')).toThrowError(
      expect.objectContaining({ code: 'storage', message: expect.stringContaining(room.file) }),
    );
    expect(room.changed).toEqual([]);
  });

  it('says why a store cannot be opened', () => {
    const file = freshFile();
    mkdirSync(file, { recursive: true });
    expect(() => openRoom(file)).toThrowError(
      expect.objectContaining({
        code: 'storage',
        message: expect.stringMatching(/could not open your notes in .*, because/),
      }),
    );
  });
});

/** A store with fifty notes in it, not open, all of it in the one file. */
function closedStore(): { file: string } {
  const room = openRoom(freshFile(), deal());
  for (let made = 0; made < 50; made += 1) room.mark('deal', 'terms', 'partners', `note ${made} `.repeat(40));
  room.close();
  return room;
}

function query(file: string, sql: string): unknown[] {
  const db = new DatabaseSync(file);
  try {
    return db
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }));
  } finally {
    db.close();
  }
}
