/** Where a reader is in each briefing, and which are read. */
import type { Checked } from '../../../shared/contract/index.ts';
import type { Reading } from '../../../shared/model/reading.ts';
import type { Store } from './store.ts';

export type ReadingService = {
  /** The briefings of the open library that were placed or marked, latest first; `section` is empty at the top. */
  list(): Reading[];
  /** Remembers the place, and the briefing as the one read last; one that was read stays read. Error `storage`. */
  place(args: Checked<'reading.place'>): null;
  /** Marks as read or unread; the place is kept. Error `storage`. */
  mark(args: Checked<'reading.mark'>): null;
};

type Options = {
  store: Store;
  /** Key of the open library. */
  library: () => string;
  /** Hears of every read mark that changed, after its commit. */
  onChange: (briefing: string) => void;
};

export function createReading({ store, library, onChange }: Options): ReadingService {
  return {
    list: () => store.readings.list(library()),
    /** Tells nobody: a place is asked for once, when a briefing opens, and set many times while it scrolls. */
    place(args) {
      store.readings.place(library(), args);
      return null;
    },
    mark(args) {
      if (store.readings.mark(library(), args)) onChange(args.briefing);
      return null;
    },
  };
}
