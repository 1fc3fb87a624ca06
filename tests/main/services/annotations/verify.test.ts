import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { backUp } from '../../../../main/services/annotations/backups.ts';
import { MIGRATIONS } from '../../../../main/services/annotations/migrations.ts';
import { verifyStore } from '../../../../main/services/annotations/verify.ts';
import { freshFile, openRoom, type Room, section } from './room.ts';

const TEXT = 'The partners agreed on a right of first refusal for new cloud capacity.';
const now = () => new Date('2026-03-01T09:30:00.000Z');

describe('a sound store', () => {
  it('is counted, with its backups, while the app has it open', async () => {
    const room = filledRoom();
    const [first, second] = room.annotations.list({});
    room.annotations.delete({ ids: [first?.id ?? ''] });
    room.annotations.reply({ id: second?.id ?? '', text: 'an answer' });
    room.reading.mark({ briefing: 'deal', read: true });
    const backup = await backUp({ file: room.file, now });
    expect(verifyStore(room.file)).toEqual({
      file: room.file,
      version: 5,
      integrity: 'ok',
      annotations: 49,
      deleted: 1,
      replies: 1,
      readings: 1,
      drafts: 0,
      backups: [{ file: backup, taken: '2026-03-01T09:30:00.000Z', ok: true }],
      setAside: [],
    });
  });

  it.each(MIGRATIONS.map((_, index) => index + 1))('may be of version %i', (version) => {
    const file = freshFile();
    mkdirSync(dirname(file));
    const db = new DatabaseSync(file);
    for (const migration of MIGRATIONS.slice(0, version)) db.exec(migration);
    db.exec(`PRAGMA user_version = ${version}`);
    db.close();
    const none = { annotations: 0, deleted: 0, replies: 0, readings: 0, drafts: 0 };
    expect(verifyStore(file)).toMatchObject({ version, integrity: 'ok', ...none });
  });

  it('is what is not there yet', () => {
    const file = freshFile();
    expect(verifyStore(file)).toMatchObject({
      version: null,
      integrity: 'ok',
      annotations: null,
      backups: [],
    });
    expect(() => statSync(dirname(file))).toThrow();
  });
});

describe('a store with a problem', () => {
  it.each([
    ['a page overwritten', (whole: Buffer) => Buffer.from(whole).fill(0xff, 4096, 8192)],
    ['cut short', (whole: Buffer) => whole.subarray(0, whole.length - 3 * 4096)],
    ['no database at all', () => Buffer.from('These are not the notes. '.repeat(400))],
  ])('(%s) is told, and not touched', (_, damage) => {
    const room = filledRoom();
    room.close();
    const damaged = damage(readFileSync(room.file));
    writeFileSync(room.file, damaged);
    const { integrity } = verifyStore(room.file);
    expect(integrity).not.toBe('ok');
    expect(integrity.length).toBeGreaterThan(0);
    expect(readFileSync(room.file).equals(damaged)).toBe(true);
    expect(readdirSync(dirname(room.file))).toEqual(['annotations.sqlite']);
  });

  it.each([
    [`UPDATE annotation SET tags = '[' WHERE rowid = 1`, /^1 of the table annotation: tags/],
    [`UPDATE annotation SET tags = '{}' WHERE rowid < 3`, /^2 of the table annotation: tags/],
    [`UPDATE annotation SET earlier = 'x' WHERE rowid = 1`, /^1 of the table annotation: earlier places/],
    ['UPDATE annotation SET position_start = -1 WHERE rowid = 1', /^1 of the table annotation: a place/],
    ['UPDATE annotation SET position_end = 0 WHERE rowid = 1', /^1 of the table annotation: a place/],
    [`UPDATE annotation SET updated = 'today' WHERE rowid = 1`, /^1 of the table annotation: a time/],
    ['UPDATE reading SET offset = -1', /^1 of the table reading: a place/],
    [`UPDATE snapshot SET sections = x'00'`, /^1 of the table snapshot: sections/],
    ['DELETE FROM annotation WHERE rowid = 1', /^Row 1 of the table reply refers to no row of annotation\.$/],
    ['PRAGMA user_version = 99', /newer version of Attaché \(99\)/],
  ])('(%s) is told, in a sentence', (sql, sentence) => {
    const room = filledRoom();
    const last = room.annotations.list({}).at(-1);
    room.annotations.reply({ id: last?.id ?? '', text: 'an answer' });
    room.reading.mark({ briefing: 'deal', read: true });
    room.store.snapshots.keep('library-a', 'deal', { hash: 'x', sections: [] });
    expect(verifyStore(room.file).integrity).toBe('ok');
    room.close();
    const db = new DatabaseSync(room.file, { enableForeignKeyConstraints: false });
    db.exec(sql);
    db.close();
    expect(verifyStore(room.file).integrity).toEqual([expect.stringMatching(sentence)]);
  });

  it('is one that is gone from beside its log', () => {
    const file = freshFile();
    mkdirSync(dirname(file));
    writeFileSync(`${file}-wal`, 'a log');
    expect(verifyStore(file).integrity).toEqual(['the database is gone from beside its log']);
  });

  it('is told of with damaged backups, and those set aside', async () => {
    const room = filledRoom();
    const backup = await backUp({ file: room.file, now });
    writeFileSync(backup, 'no database');
    room.close();
    rmSync(room.file);
    writeFileSync(room.file, 'no database '.repeat(1000));
    openRoom(room.file).close();
    const report = verifyStore(room.file);
    expect(report.integrity).toBe('ok');
    expect(report.backups).toMatchObject([{ file: backup, ok: false }]);
    expect(report.setAside).toEqual([
      expect.stringContaining(join(dirname(room.file), 'annotations.damaged-2026-01-01')),
    ]);
  });
});

describe('the command `annotations verify`', () => {
  it('prints what it found, and ends with 0', async () => {
    const { file } = filledRoom();
    const { lines, exit } = await attache(dirname(file));
    expect(lines).toEqual([
      file,
      'sound, of version 5',
      'annotations: 50',
      'deleted: 0',
      'replies: 0',
      'readings: 0',
      'drafts: 0',
      'no backups',
    ]);
    expect(exit).toBe(0);
  });

  it('ends with 1 at damage, of a backup too, and repairs nothing', async () => {
    const room = filledRoom();
    const backup = await backUp({ file: room.file, now });
    room.close();
    writeFileSync(backup, 'no database');
    const torn = await attache(dirname(room.file));
    expect(torn.lines).toContain(`backup of ${statSync(backup).mtime.toISOString()}, damaged: ${backup}`);
    expect(torn.exit).toBe(1);
    writeFileSync(room.file, 'no database '.repeat(1000));
    const { lines, exit } = await attache(dirname(room.file), '--json');
    expect(JSON.parse(lines.join('\n'))).toEqual(verifyStore(room.file));
    expect(exit).toBe(1);
    expect(readdirSync(dirname(room.file)).sort()).toEqual(['annotations.sqlite', 'backups']);
  });

  it('makes nothing where nothing is', async () => {
    const folder = dirname(freshFile());
    const { lines, exit } = await attache(folder);
    expect(lines).toEqual([join(folder, 'annotations.sqlite'), 'no annotations yet', 'no backups']);
    expect(exit).toBe(0);
    expect(existsSync(folder)).toBe(false);
  });
});

const COMMAND = fileURLToPath(new URL('../../../../main/hosts/cli/index.ts', import.meta.url));

/** Runs the command on a data folder. */
function attache(data: string, ...options: string[]): Promise<{ lines: string[]; exit: number | null }> {
  return new Promise((resolve) => {
    const args = [COMMAND, 'annotations', 'verify', '--data', data, ...options];
    const child = execFile(process.execPath, args, (_error, out) =>
      resolve({ lines: out.trimEnd().split('\n'), exit: child.exitCode }),
    );
  });
}

function filledRoom(): Room {
  const room = openRoom(freshFile(), new Map([['deal', [section('terms', TEXT)]]]));
  for (let made = 0; made < 50; made += 1) room.mark('deal', 'terms', 'partners', `note ${made} `.repeat(40));
  return room;
}
