/**
 * The search service: keeps the worker fed, carries queries to it, and starts it anew when it crashes. Queries overtake
 * what waits to be indexed, and are answered from what is.
 */
import { Worker } from 'node:worker_threads';
import { AttacheError } from '../../../shared/errors.ts';
import type { Log } from '../../platform.ts';
import type { Found, QueryArguments } from './asking/answer.ts';
import type { RankArguments } from './asking/rank.ts';
import type { SearchDocument } from './document.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { type Progress, Queue } from './queue.ts';

export type SearchOptions = {
  /** The worker's entry file. */
  worker: URL;
  log: Log;
  /** Sections indexed so far, and how many there are; told at each change. */
  onProgress: (progress: Progress) => void;
  /** It crashed too often and was given up; `restart` is the way back. */
  onStop: () => void;
};

export type Search = {
  /** Replaces what was known of these briefings. They are found as soon as they are indexed, in the background. */
  put(documents: SearchDocument[]): void;
  /** Takes these briefings out of every query that follows. */
  remove(briefings: string[]): void;
  /**
   * Leaves the index at hand for that of another library, kept in a folder, or nowhere; nothing is put yet. The worker starts
   * when there is something to put or to ask: a library is listed before that.
   */
  open(folder: string | null): void;
  /** Takes out what was kept of any other briefing than these. */
  retain(briefings: string[]): void;
  /** Starts it again after it was given up, and builds the index anew. */
  restart(): void;
  progress(): Progress;
  /** Resolves when everything put so far can be found, or when search is closed. */
  settled(): Promise<void>;
  /** Sections for a query in the language of shared/query.ts, best first. Rejects with `internal` when the index fails. */
  query(args: QueryArguments): Promise<Found & Progress>;
  /** Only which briefings answer a query best, best first. Rejects as `query` does. */
  rank(args: RankArguments): Promise<string[]>;
  /** Ends the worker; queries not yet answered are rejected. */
  close(): Promise<void>;
};

/** Crashes in a row, without anything indexed between them, after which the worker is not started again. */
const MOST_CRASHES = 3;

export function createSearch(options: SearchOptions): Search {
  return new SearchClient(options);
}

type Pending = { resolve: (answer: Found | string[]) => void; reject: (error: AttacheError) => void };

class SearchClient implements Search {
  readonly #options: SearchOptions;
  readonly #queue = new Queue();
  readonly #pending = new Map<number, Pending>();
  #whenSettled: (() => void)[] = [];
  #worker: Worker | null = null;
  #crashes = 0;
  #folder: string | null = null;
  /** Whether there is an index to work on: not before the first is opened, nor after the last crash. */
  #isOpen = false;
  #isResting = true;
  #queries = 0;

  constructor(options: SearchOptions) {
    this.#options = options;
  }

  put(documents: SearchDocument[]): void {
    if (documents.length === 0) return;
    this.#wake();
    this.#queue.put(documents);
    this.#changed();
  }

  remove(briefings: string[]): void {
    this.#queue.remove(briefings);
    this.#tell({ kind: 'remove', briefings });
    this.#changed();
  }

  open(folder: string | null): void {
    this.#folder = folder;
    this.#queue.clear();
    this.#tell({ kind: 'open', folder, anew: false });
    this.#isOpen = true;
    this.#changed();
  }

  retain(briefings: string[]): void {
    this.#wake();
    this.#tell({ kind: 'retain', briefings });
  }

  restart(): void {
    if (this.#worker !== null) return;
    this.#crashes = 0;
    this.#isOpen = true;
    this.#queue.reopen();
    this.#worker = this.#start(true);
    this.#changed();
  }

  progress(): Progress {
    return this.#queue.progress;
  }

  settled(): Promise<void> {
    if (this.#queue.isSettled || this.#worker === null) return Promise.resolve();
    return new Promise((resolve) => this.#whenSettled.push(resolve));
  }

  async query(args: QueryArguments): Promise<Found & Progress> {
    const found = await this.#ask((id) => ({ kind: 'query', id, args }));
    return { ...(found as Found), ...this.#queue.progress };
  }

  async rank(args: RankArguments): Promise<string[]> {
    return (await this.#ask((id) => ({ kind: 'rank', id, args }))) as string[];
  }

  /** The worker answers each kind of question in its own way. */
  async #ask(question: (id: number) => ToWorker): Promise<Found | string[]> {
    this.#wake();
    if (this.#worker === null) throw failure('Search is not running. Start Attaché again to search.');
    const id = this.#queries++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#tell(question(id));
    });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#isOpen = false;
    this.#rejectAll(failure('Search was closed before it could answer.'));
    this.#resolveSettled();
    await worker?.terminate();
  }

  #wake(): void {
    if (this.#isOpen) this.#worker ??= this.#start(false);
  }

  /** `anew`: without what is kept of the index, because that may be what crashed it. */
  #start(anew: boolean): Worker {
    const worker = new Worker(this.#options.worker);
    let cause: unknown = null;
    worker.on('message', (message: FromWorker) => this.#hear(message));
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', () => {
      if (worker === this.#worker) this.#crashed(cause);
    });
    worker.postMessage({ kind: 'open', folder: this.#folder, anew } satisfies ToWorker);
    return worker;
  }

  #crashed(cause: unknown): void {
    const { log } = this.#options;
    this.#crashes++;
    const last = this.#crashes >= MOST_CRASHES;
    log.error(
      last ? 'The search worker keeps crashing and was given up' : 'The search worker crashed',
      cause,
    );
    this.#isOpen = !last;
    this.#worker = last ? null : this.#start(true);
    this.#rejectAll(failure('Search stopped while it was looking. Please search again.', cause));
    this.#queue.reopen();
    this.#changed();
    if (!last) return;
    this.#resolveSettled();
    this.#options.onStop();
  }

  #hear(message: FromWorker): void {
    switch (message.kind) {
      case 'opened':
        this.#queue.opened(message.stamps);
        this.#changed();
        break;
      case 'lost':
        this.#queue.lost(message.briefings);
        this.#changed();
        break;
      case 'trouble':
        this.#options.log.warn(message.what, message.cause);
        break;
      case 'indexed':
        this.#crashes = 0;
        for (const { briefing, cause } of message.failures) {
          this.#options.log.error(`${briefing} could not be indexed and will not be found`, cause);
        }
        this.#queue.acknowledge();
        this.#changed();
        break;
      case 'found':
        this.#take(message.id)?.resolve(message.found);
        break;
      case 'ranked':
        this.#take(message.id)?.resolve(message.ranking);
        break;
      case 'not-found':
        this.#take(message.id)?.reject(failure('Search failed on this query.', message.cause));
        break;
    }
  }

  #take(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    return pending;
  }

  /** Sends what is next, and tells how far it is. */
  #changed(): void {
    const stamped = this.#worker === null ? null : this.#queue.nextBatch();
    if (stamped !== null) {
      this.#tell({ kind: 'put', stamped });
      this.#isResting = false;
    }
    this.#options.onProgress(this.#queue.progress);
    if (!this.#queue.isSettled) return;
    if (!this.#isResting) this.#tell({ kind: 'rest' });
    this.#isResting = true;
    this.#resolveSettled();
  }

  #resolveSettled(): void {
    const resolvers = this.#whenSettled;
    this.#whenSettled = [];
    for (const resolve of resolvers) resolve();
  }

  #rejectAll(error: AttacheError): void {
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) reject(error);
  }

  #tell(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }
}

function failure(message: string, cause?: unknown): AttacheError {
  return new AttacheError('internal', message, {}, cause);
}
