/**
 * Spelling, with a dictionary that Attaché brings along: English, American and British alike. The worker is started when the
 * first word is to be checked, and anew when it has crashed.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AttacheError } from '../../../shared/errors.ts';
import { systemCode, unreadableFile } from '../../file-failure.ts';
import { writeFileSafely } from '../../write-file.ts';
import type { Check } from './checker.ts';
import type { Ask, FromWorker, WorkerData } from './messages.ts';

export type Spelling = {
  /** Which words are wrong; none in a text for whose language there is no dictionary. Error `internal`. */
  check(check: Check): Promise<string[]>;
  /** What may have been meant by a wrong word, likeliest first, five at most. Error `internal`. */
  suggest(word: string): Promise<string[]>;
  /**
   * Takes a word into the reader's own dictionary; resolves when it is on the disk. Errors `unreadable-file`, `unwritable-file`,
   * `internal`.
   */
  add(word: string): Promise<void>;
  close(): Promise<void>;
};

type Options = {
  /** The worker's entry file. */
  worker: URL;
  /** The folder of what ships with the app. */
  assets: string;
  /** The data folder, in which the reader's own words are, one a line, in dictionary.txt. */
  data: string;
  /** It failed too often and was given up: until the next start no word is wrong. */
  onStop: () => void;
};

/** Failures in a row, without an answer between them, after which it is not started again. */
const MOST_FAILURES = 3;

type Pending = { resolve(words: string[]): void; reject(error: unknown): void };

export function createSpelling({ worker: entry, assets, data, onStop }: Options): Spelling {
  const own = join(data, 'dictionary.txt');
  const pending = new Map<number, Pending>();
  let started: Promise<Worker> | null = null;
  let count = 0;
  let failures = 0;
  let isClosed = false;
  /** Words are taken in one after the other: two at once would each write the file without the other's. */
  let kept = Promise.resolve();

  async function start(): Promise<Worker> {
    const [aff, dic, words] = await Promise.all([
      readFile(join(assets, 'spelling/en.aff')),
      readFile(join(assets, 'spelling/en.dic')),
      readWords(own),
    ]);
    const workerData: WorkerData = { dictionary: { aff, dic, lang: 'en' }, own: words };
    const worker = new Worker(entry, { workerData });
    worker.unref(); // it has nothing that must be finished
    worker.on('message', ({ id, words: answer }: FromWorker) => {
      failures = 0;
      pending.get(id)?.resolve(answer);
      pending.delete(id);
    });
    let why: Error = new AttacheError('internal', 'The spelling checker has ended.');
    worker.on('error', (cause) => {
      why = cause;
    });
    worker.on('exit', () => fail(why)); // it follows an error too
    return worker;
  }

  function begin(): Promise<Worker> {
    const beginning = start();
    beginning.catch(fail);
    return beginning;
  }

  /** The next question starts another worker, unless it was the last. */
  function fail(error: unknown): void {
    started = null;
    failures++;
    if (failures === MOST_FAILURES && !isClosed) onStop();
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  }

  async function ask(question: Ask): Promise<string[]> {
    if (failures >= MOST_FAILURES) return [];
    started ??= begin();
    const worker = await started;
    const answer = Promise.withResolvers<string[]>();
    const id = ++count;
    pending.set(id, answer);
    worker.postMessage({ id, ask: question });
    return answer.promise;
  }

  return {
    check: (check) => (check.words.length === 0 ? Promise.resolve([]) : ask({ what: 'wrong', ...check })),
    suggest: (word) => ask({ what: 'suggest', word }),
    async add(word) {
      const keeping = kept.then(() => keep(own, word));
      kept = keeping.catch(() => {}); // whoever asked hears of it
      await keeping;
      await ask({ what: 'add', word });
    },
    async close() {
      isClosed = true;
      const worker = await started?.catch(() => null);
      await worker?.terminate();
    },
  };
}

async function keep(file: string, word: string): Promise<void> {
  const words = await readWords(file); // another process may have added some
  if (!words.includes(word)) await writeFileSafely(file, Buffer.from(`${[...words, word].join('\n')}\n`));
}

async function readWords(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    if (systemCode(cause) === 'ENOENT') return '';
    throw unreadableFile(file, cause);
  });
  return text.split(/\r?\n/).flatMap((line) => line.trim() || []);
}
