/** What became of briefings since they were last read. */
import { createHash } from 'node:crypto';
import { compareSections } from '../../../shared/comparison/index.ts';
import type { Checked } from '../../../shared/contract/index.ts';
import type { Changes, Passage } from '../../../shared/model/changes.ts';
import { type Section, sectionName } from '../../../shared/model/section.ts';
import type { Store } from './store.ts';

export type ChangesService = {
  /**
   * The reader sees the briefing: what stands there counts as read, unless there are changes to be shown first. Nothing
   * happens where the library has no such briefing. Error `storage`.
   */
  opened(args: Checked<'reading.opened'>): null;
  /** What changed since the briefing was last read; null when nothing did, or it never was. Error `storage`. */
  list(args: Checked<'reading.changes'>): Changes | null;
  /** The reader has seen the changes: what stands there now counts as read. Error `storage`. */
  seen(args: Checked<'reading.seen'>): null;
};

type Options = {
  store: Store;
  /** Key of the open library. */
  library: () => string;
  /** The sections of a briefing as they are now; null when the library has no such briefing. */
  sections: (briefing: string) => Section[] | null;
  /** Hears of every briefing whose changes were seen, after the commit. */
  onChange: (briefing: string) => void;
};

export function createChanges({ store, library, sections, onChange }: Options): ChangesService {
  /** The briefing as it is now. */
  function present(briefing: string): { hash: string; sections: Passage[] } | null {
    const passages = sections(briefing)?.map(toPassage);
    return passages === undefined ? null : { hash: hashOf(passages), sections: passages };
  }

  return {
    opened({ briefing }) {
      const now = present(briefing);
      const read = store.snapshots.find(library(), briefing);
      if (now !== null && (read === null || read.hash === now.hash))
        store.snapshots.keep(library(), briefing, now);
      return null;
    },
    list({ briefing }) {
      const now = present(briefing);
      const read = store.snapshots.find(library(), briefing);
      if (now === null || read === null || read.hash === now.hash) return null;
      const changes = compareSections(read.sections, now.sections);
      return changes.length === 0 ? null : { since: read.taken, sections: changes };
    },
    seen({ briefing }) {
      const now = present(briefing);
      if (now === null) return null;
      store.snapshots.keep(library(), briefing, now);
      onChange(briefing);
      return null;
    },
  };
}

function toPassage({ id, kind, heading, text }: Section): Passage {
  return { id, heading: sectionName({ kind, heading }), text };
}

function hashOf(passages: readonly Passage[]): string {
  const read = passages.map(({ heading, text }) => [heading, text]);
  return createHash('sha256').update(JSON.stringify(read)).digest('hex');
}
