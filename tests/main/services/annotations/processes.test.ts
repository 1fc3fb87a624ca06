import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freshFile, LIBRARY, openRoom } from './room.ts';

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

  it('is there when the kill came in the midst of others', async () => {
    const file = freshFile();
    const acknowledged = await killAfter(write(file, 1000), 20);
    const { store, errors } = openRoom(file);
    const kept = new Set(store.annotations.list(LIBRARY).map((row) => row.id));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('two processes with one store', () => {
  it('begin it at the same time, and both write', async () => {
    const file = freshFile();
    const written = await Promise.all([1, 2, 3, 4].map(() => killAfter(write(file, 25), 26)));
    const ids = written.flat().filter((line) => line !== 'done');
    expect(ids).toHaveLength(100);
    const kept = openRoom(file).store.annotations.list(LIBRARY);
    expect(kept.map((row) => row.id).sort()).toEqual(ids.sort());
  });

  it('wait for each other while one still makes the file', async () => {
    const file = freshFile();
    mkdirSync(dirname(file));
    const maker = new DatabaseSync(file);
    maker.exec('BEGIN IMMEDIATE; CREATE TABLE unfinished (a)');
    const written = killAfter(write(file, 1), 2);
    await setTimeout(600); // long enough for the other process to come to the file
    maker.exec('ROLLBACK');
    maker.close();
    expect(await written).toEqual([expect.any(String), 'done']);
  });

  it('see each other’s notes and can change them', async () => {
    const room = openRoom();
    room.briefings.set('deal', []);
    const writer = write(room.file, 1);
    const [id = ''] = await lines(writer, 2);
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
    const acknowledged = (await collect(child.stdout)).trim().split('\n');
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

function write(file: string, count: number): ChildProcess {
  const child = spawn(process.execPath, [WRITER, file, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** The first `count` lines that a process prints. */
async function lines({ stdout }: ChildProcess, count: number): Promise<string[]> {
  if (stdout === null) throw new Error('The process has no output.');
  const read: string[] = [];
  for await (const line of createInterface({ input: stdout })) {
    read.push(line);
    if (read.length === count) return read;
  }
  throw new Error(`The process ended after ${read.length} of ${count} lines.`);
}

async function killAfter(child: ChildProcess, count: number): Promise<string[]> {
  const ended = once(child, 'exit');
  const read = await lines(child, count);
  child.kill('SIGKILL');
  await ended;
  return read;
}

async function collect(stream: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += chunk.toString();
  return text;
}
