import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUp, listBackups } from '../../../../main/services/annotations/backups.ts';
import { listSetAside } from '../../../../main/services/annotations/files.ts';
import { MIGRATIONS } from '../../../../main/services/annotations/migrations.ts';
import { verifyStore } from '../../../../main/services/annotations/verify.ts';
import { smallDisk } from '../../small-disk.ts';
import { freshFile, LIBRARY, openRoom, section } from './room.ts';

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
/** Each takes a process's start; more of them are for thoroughness, not for every run. */
const KILLS = Number(process.env.ATTACHE_KILLS ?? 10);
/** Of so many kills in a row one store is the victim; then a new one, so that it does not grow for ever. */
const KILLS_OF_ONE = 20;
const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));

describe('a note that was acknowledged', () => {
  it('is there after the process was killed at once', async () => {
    const file = freshFile();
    const [id] = await killAfter(write(file, 1), 1);
    expect(
      openRoom(file)
        .annotations.list({})
        .map((note) => note.id),
    ).toEqual([id]);
  });

  it('is there however often processes are killed, writing, backing up or opening', {
    timeout: 60_000 + KILLS * 2000,
  }, async () => {
    let kills = 0;
    while (kills < KILLS) {
      const file = freshFile();
      const acknowledged = makeFirstVersion(file, 3000); // large enough for kills to meet a backup half-way
      for (let round = 0; round < KILLS_OF_ONE && kills < KILLS; round += 2) {
        const victims = [write(file, 1_000_000, 'backups'), write(file, 1_000_000)];
        // Every third time they are killed as they open the store, with what the last ones left.
        const ready = round % 3 === 2 ? /^opening$/ : ULID;
        const read = await Promise.all(victims.map((victim) => killSomeTimeAfter(victim, ready)));
        acknowledged.push(...read.flat());
        kills += victims.length;
        expectSound(file, acknowledged);
      }
    }
    expect(kills).toBeGreaterThanOrEqual(KILLS);
  });
});

describe('an older store', () => {
  it('is whole after kills in the midst of its migration', { timeout: 60_000 + KILLS * 1000 }, async () => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const file = freshFile();
      const old = makeFirstVersion(file, 500);
      await killSomeTimeAfter(write(file, 1_000_000), /^opening$/);
      expectSound(file, old);
      const { store, errors } = openRoom(file);
      const kept = new Set(store.annotations.list(LIBRARY).map(({ id }) => id));
      expect(old.filter((id) => !kept.has(id))).toEqual([]);
      expect(errors).toEqual([]);
    }
  });
});

describe('two processes with one store', () => {
  it('begin it at the same time, and both write', async () => {
    const file = freshFile();
    const written = await Promise.all([1, 2, 3, 4].map(() => killAfter(write(file, 25), 25)));
    const ids = written.flat();
    expect(ids).toHaveLength(100);
    const kept = openRoom(file).store.annotations.list(LIBRARY);
    expect(kept.map((row) => row.id).sort()).toEqual(ids.sort());
  });

  it('find it damaged at the same time, and it is set aside and recovered once', async () => {
    const room = openRoom();
    const file = room.file;
    room.close();
    const [before = ''] = await killAfter(write(file, 1), 1);
    await backUp({ file, now: () => new Date() });
    rmSync(`${file}-wal`);
    writeFileSync(file, 'no database '.repeat(10_000));
    const written = await Promise.all([1, 2, 3, 4].map(() => killAfter(write(file, 5), 5)));
    const kept = openRoom(file).store.annotations.list(LIBRARY);
    expect(kept.map((row) => row.id).sort()).toEqual([before, ...written.flat()].sort());
    expect(listSetAside(file)).toHaveLength(1);
  });

  it('leave alone what another has begun in place of a damaged one', async () => {
    const file = freshFile();
    mkdirSync(dirname(file));
    writeFileSync(file, 'no database '.repeat(10_000));
    const other = new DatabaseSync(`${file}-lock`);
    other.exec('BEGIN EXCLUSIVE');
    const written = killAfter(write(file, 1), 1);
    await setTimeout(1500); // long enough for the process to find the damage
    expect(listSetAside(file)).toEqual([]);
    rmSync(file);
    const [old = ''] = makeFirstVersion(file, 1);
    other.close();
    const [id = ''] = await written;
    expectSound(file, [old, id]);
  });

  it('wait for each other while one still makes the file', async () => {
    const file = freshFile();
    mkdirSync(dirname(file));
    const maker = new DatabaseSync(file);
    maker.exec('BEGIN IMMEDIATE; CREATE TABLE unfinished (a)');
    const written = killAfter(write(file, 1), 1);
    await setTimeout(600); // long enough for the other process to come to the file
    maker.exec('ROLLBACK');
    maker.close();
    expect(await written).toEqual([expect.stringMatching(ULID)]);
  });

  it('see each other’s notes and can change them', async () => {
    const room = openRoom();
    room.briefings.set('deal', []);
    const writer = write(room.file, 1);
    const [id = ''] = await ids(writer, 1);
    expect(room.annotations.update({ id, note: 'from the other side' }).note).toBe('from the other side');
    expect(room.annotations.list({ briefing: 'deal' }).map((note) => note.id)).toEqual([id]);
  });
});

describe.skipIf(process.platform === 'win32')('a disk that takes no more', () => {
  it('fails the note in a sentence, and keeps those before it', async () => {
    const file = freshFile();
    // No file larger than 200 blocks of 512 bytes; the signal that would end the process is turned off.
    const limited = `trap '' XFSZ; ulimit -f 200; exec "$@"`;
    const child = spawn('bash', ['-c', limited, 'bash', process.execPath, WRITER, file, '10000']);
    const complaint = collect(child.stderr);
    const acknowledged = (await collect(child.stdout)).split('\n').filter((line) => ULID.test(line));
    expect(await complaint).toMatch(
      /^storage: Your change could not be saved in .*annotations\.sqlite, because .*\.$/m,
    );
    const kept = new Set(
      openRoom(file)
        .store.annotations.list(LIBRARY)
        .map((row) => row.id),
    );
    expect(acknowledged.length).toBeGreaterThan(1);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  });
});

const disk = smallDisk();

describe.skipIf(disk === null)('a small disk that fills up (needs to mount one: root on Linux)', () => {
  it('fails the note in a sentence, loses none before it, and takes more once there is space', async () => {
    if (disk === null) return;
    const filler = join(disk, 'filler');
    writeFileSync(filler, Buffer.alloc(300_000));
    const { file, mark, annotations, changed, reading } = openRoom(join(disk, 'annotations.sqlite'), deal());
    const kept: string[] = [];
    const fill = () => {
      for (;;) kept.push(mark('deal', 'terms', 'partners', 'note '.repeat(200)).id);
    };
    const full = expect.objectContaining({
      code: 'storage',
      message: expect.stringMatching(
        /^Your change could not be saved in .*, because the disk is full\. Free some space/,
      ),
    });
    expect(fill).toThrowError(full);
    expect(kept.length).toBeGreaterThan(10);
    expect(changed).toHaveLength(kept.length);
    expect(() => annotations.update({ id: kept[0] ?? '', note: 'long '.repeat(20_000) })).toThrowError(full);
    await expect(backUp({ file, now: () => new Date() })).rejects.toThrowError(
      /could not be backed up in .*\.$/,
    );
    expect(listBackups(file)).toEqual([]);
    expect(annotations.list({}).map(({ id }) => id)).toEqual(kept.toReversed());

    rmSync(filler);
    kept.push(mark('deal', 'terms', 'agreed', 'after space was made').id);
    reading.mark({ briefing: 'deal', read: true });
    expectSound(file, kept);
    const again = openRoom(file, deal());
    expect(again.annotations.list({}).map(({ id }) => id)).toEqual(kept.toReversed());
    expect(again.reading.list()).toMatchObject([{ briefing: 'deal', read: true }]);
  });
});

function deal() {
  return new Map([['deal', [section('terms', 'The partners agreed on a right of first refusal.')]]]);
}

/** Reads the store and all its backups as they were left, and looks for the notes. */
function expectSound(file: string, acknowledged: readonly string[]): void {
  const report = verifyStore(file);
  expect(report).toMatchObject({ integrity: 'ok', setAside: [] });
  expect(report.backups.filter(({ ok }) => !ok)).toEqual([]);
  if (acknowledged.length === 0) return;
  const db = new DatabaseSync(file, { readOnly: true });
  const kept = new Set(
    db
      .prepare('SELECT id FROM annotation')
      .all()
      .map(({ id }) => id),
  );
  db.close();
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
}

/** A store of version 1 with so many notes; answers their ids. */
function makeFirstVersion(file: string, count: number): string[] {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA journal_mode = WAL; BEGIN; ${MIGRATIONS[0]}; PRAGMA user_version = 1`);
  const insert = db.prepare(`
    INSERT INTO annotation VALUES (?, '${LIBRARY}', 'deal', 'terms', 'Terms', 'yellow', ?, 'partners', '', '', 4, 12,
      '2025-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z', NULL, 'device')`);
  const made = Array.from({ length: count }, (_, index) => `old ${index}`);
  for (const id of made) insert.run(id, 'a note of the first version '.repeat(20));
  db.exec('COMMIT');
  db.close();
  return made;
}

function write(file: string, count: number, mode = ''): ChildProcess {
  const child = spawn(process.execPath, [WRITER, file, String(count), mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

function linesOf({ stdout }: ChildProcess): AsyncIterable<string> {
  if (stdout === null) throw new Error('The process has no output.');
  return createInterface({ input: stdout });
}

/** The first `count` ids that a process prints. */
async function ids(child: ChildProcess, count: number): Promise<string[]> {
  const read: string[] = [];
  for await (const line of linesOf(child)) {
    if (ULID.test(line)) read.push(line);
    if (read.length === count) return read;
  }
  throw new Error(`The process ended after ${read.length} of ${count} notes.`);
}

async function killAfter(child: ChildProcess, count: number): Promise<string[]> {
  const ended = once(child, 'exit');
  const read = await ids(child, count);
  child.kill('SIGKILL');
  await ended;
  return read;
}

/** Kills a process at a random moment after a line of its output; answers all ids that it had acknowledged by then. */
async function killSomeTimeAfter(child: ChildProcess, ready: RegExp): Promise<string[]> {
  const ended = once(child, 'exit');
  const read: string[] = [];
  let waiting = false;
  for await (const line of linesOf(child)) {
    if (ULID.test(line)) read.push(line);
    if (waiting || !ready.test(line)) continue;
    waiting = true;
    void setTimeout(Math.random() * 60).then(() => child.kill('SIGKILL'));
  }
  expect(await ended).toEqual([null, 'SIGKILL']); // and not by an error of its own
  return read;
}

async function collect(stream: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += chunk.toString();
  return text;
}
