/** The index of the open library: takes messages, keeps it on disk, and brings segments together between messages. */
import { answerQuery, type Found } from './asking/answer.ts';
import { rankBriefings } from './asking/rank.ts';
import type { Failure, FromWorker, ToWorker } from './messages.ts';
import type { Stamped } from './segments/builder.ts';
import { Collection, type Keeper } from './segments/collection.ts';
import { DamagedSegment } from './segments/segment.ts';
import { Store } from './storage/store.ts';

/** An index that is kept nowhere. */
const NOWHERE: Keeper & Pick<Store, 'save' | 'close'> = {
  added: () => {},
  buried: () => {},
  dropped: () => {},
  save: () => {},
  close: () => {},
};

export class Indexer {
  readonly #reply: (message: FromWorker) => void;
  #keeper = NOWHERE;
  #collection = new Collection([], NOWHERE);
  #merging: Generator<void> | null = null;

  constructor(reply: (message: FromWorker) => void) {
    this.#reply = reply;
  }

  take(message: ToWorker): void {
    switch (message.kind) {
      case 'open':
        this.#open(message);
        break;
      case 'put':
        this.#reply({ kind: 'indexed', failures: this.#put(message.stamped) });
        break;
      case 'remove':
        this.#collection.remove(message.briefings);
        this.#keeper.save();
        break;
      case 'retain': {
        const kept = new Set(message.briefings);
        this.#collection.remove(
          [...this.#collection.stamps().keys()].filter((briefing) => !kept.has(briefing)),
        );
        this.#keeper.save();
        break;
      }
      case 'rest':
        this.#collection.flush();
        this.#keeper.save();
        this.#merge();
        break;
      case 'query':
        this.#reply(this.#query(message));
        break;
      case 'rank':
        this.#reply(this.#rank(message));
    }
  }

  #open({ folder, anew }: Extract<ToWorker, { kind: 'open' }>): void {
    this.#merging = null;
    this.#keeper.close();
    if (folder === null) {
      this.#keeper = NOWHERE;
      this.#collection = new Collection([], NOWHERE);
    } else {
      const store = new Store(folder, (what, cause) => this.#reply({ kind: 'trouble', what, cause }));
      this.#keeper = store;
      this.#collection = new Collection(anew ? store.openAnew() : store.open(), store);
    }
    // Queries that wait already come first: what is held is asked for less urgently.
    const collection = this.#collection;
    setImmediate(() => {
      if (collection === this.#collection) this.#reply({ kind: 'opened', stamps: collection.stamps() });
    });
  }

  /** A document that cannot be indexed is told, and must not cost the others, nor be found as it was before. */
  #put(stamped: Stamped[]): Failure[] {
    return stamped.flatMap((one): Failure[] => {
      const { briefing } = one.document;
      try {
        this.#collection.put([one]);
        return [];
      } catch (cause) {
        this.#collection.remove([briefing]);
        return [{ briefing, cause }];
      }
    });
  }

  #query({ id, args }: Extract<ToWorker, { kind: 'query' }>): FromWorker {
    try {
      return { kind: 'found', id, found: this.#answer(() => answerQuery(this.#collection, args)) };
    } catch (cause) {
      return { kind: 'not-found', id, cause };
    }
  }

  #rank({ id, args }: Extract<ToWorker, { kind: 'rank' }>): FromWorker {
    try {
      return { kind: 'ranked', id, ranking: rankBriefings(this.#collection, args) };
    } catch (cause) {
      return { kind: 'not-found', id, cause };
    }
  }

  /** A segment that turns out to be damaged is left out, its briefings asked for anew, and the query asked again. */
  #answer(ask: () => Found): Found {
    try {
      return ask();
    } catch (cause) {
      if (!(cause instanceof DamagedSegment)) throw cause;
      this.#merging = null;
      this.#reply({ kind: 'trouble', what: cause.message, cause: cause.cause });
      this.#reply({ kind: 'lost', briefings: this.#collection.discard(cause.segment) });
      this.#keeper.save();
      return this.#answer(ask);
    }
  }

  /** Step by step, so that messages come in between. */
  #merge(): void {
    if (this.#merging !== null) return;
    const merging = this.#collection.merge();
    this.#merging = merging;
    const step = () => {
      if (this.#merging !== merging) return; // another library was opened, or a segment left out
      if (!this.#advance(merging)) setImmediate(step);
    };
    setImmediate(step);
  }

  /** True when it is over. */
  #advance(merging: Generator<void>): boolean {
    try {
      if (!merging.next().done) return false;
    } catch (cause) {
      this.#reply({
        kind: 'trouble',
        what: 'Parts of the search index could not be brought together',
        cause,
      });
    }
    this.#merging = null;
    this.#keeper.save();
    return true;
  }
}
