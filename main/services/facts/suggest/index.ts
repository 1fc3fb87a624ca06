/**
 * Suggestions: what the text of a briefing seems to state, kept apart from its facts until the reader accepts it. Loaded when
 * first asked for; finding needs a dictionary of English.
 */
import { AttacheError } from '../../../../shared/errors.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import type { Accepted, Suggestion, Suggestions } from '../../../../shared/model/suggestion.ts';
import { isKnownLanguage, suggest } from './suggest.ts';
import { addFacts, type Version } from './write/add-facts.ts';
import { hashOf, readText, replaceText } from './write/briefing-file.ts';

export type Suggesting = {
  /** Error `not-found`. */
  list(args: { briefing: string }): Promise<Suggestions>;
  /**
   * Writes suggestions into the frontmatter of the briefing as its file is now; what it states already, or what no longer
   * stands in it, is left out. Errors `not-found`, `unwritable-file`, and `conflict` when the file cannot be added to.
   */
  accept(args: { briefing: string; ids: string[] }): Promise<Accepted>;
  /** Undoes an `accept`; error `conflict` when the file has changed since. */
  takeBack(args: { briefing: string; written: string }): Promise<null>;
  /** Keeps, or forgets, that the reader does not want to see suggestions again. */
  dismiss(args: { briefing: string; ids: string[]; isDismissed: boolean }): Promise<null>;
};

/** What readers dismissed; see `Store`. */
export type Dismissals = {
  list(library: string, briefing: string): string[];
  set(library: string, briefing: string, ids: string[], isDismissed: boolean): void;
};

type Options = {
  dismissals: Dismissals;
  /** Key of the open library. */
  library: () => string;
  /** The briefing as the library has it; error `not-found`. */
  get: (id: string) => Promise<Briefing>;
  /** Where the file of a briefing is (absolute). */
  fileOf: (briefing: Briefing) => string;
  /** A text as the briefing that it would be in place of this one. */
  read: (briefing: Briefing, text: string) => Briefing;
  /** Hears of a file that was written, and reads it again. */
  refresh: (briefing: Briefing) => Promise<void>;
  /** Hears of what was dismissed or brought back, after the commit. */
  onChange: () => void;
};

/** What was written and can be taken back: the heads before and after. */
type Written = { oldHead: string; newHead: string };

/** So many acceptances can be taken back. */
const KEPT = 20;

/** Whoever writes the file as often as this at the same moment is no person. */
const TRIES = 3;

export function createSuggestions(options: Options): Suggesting {
  const { dismissals, library, get, fileOf, read, refresh, onChange } = options;
  const writtenBy = new Map<string, Written>();
  let latest: { hash: string; found: Promise<Suggestion[]> } | null = null;

  let turn: Promise<unknown> = Promise.resolve();

  /** Between looking at a file and replacing it no other window may write it. */
  function inTurn<T>(write: () => Promise<T>): Promise<T> {
    const written = turn.then(write);
    turn = written.catch(() => {}); // who asked for it hears of it
    return written;
  }

  /** A briefing is asked about again and again while its text stays the same. */
  function suggestionsOf(briefing: Briefing): Promise<Suggestion[]> {
    const hash = `${briefing.hash} ${briefing.path} ${briefing.lang}`;
    if (latest?.hash !== hash) latest = { hash, found: suggest(briefing) };
    return latest.found;
  }

  async function tryToAccept(briefing: Briefing, ids: string[]): Promise<Accepted | null> {
    const file = fileOf(briefing);
    const text = await readText(file);
    const now: Version = { text, briefing: read(briefing, text) };
    const wanted = (await suggestionsOf(now.briefing)).filter(({ id }) => ids.includes(id));
    if (wanted.length === 0) return { accepted: [], written: null };
    const entries = wanted.flatMap((each) => each.entries);
    const added = addFacts(now, entries, (changed) => read(briefing, changed));
    if (!(await replaceText(file, text, added.text))) return null;
    const written = hashOf(added.text);
    writtenBy.set(written, added);
    for (const old of [...writtenBy.keys()].slice(0, -KEPT)) writtenBy.delete(old);
    return { accepted: wanted.map(({ id }) => id), written };
  }

  async function tryToTakeBack(briefing: Briefing, written: string): Promise<void> {
    const heads = writtenBy.get(written);
    const file = fileOf(briefing);
    const text = await readText(file);
    if (heads === undefined || hashOf(text) !== written) throw changedSince(briefing, STAYS);
    const before = heads.oldHead + text.slice(heads.newHead.length);
    if (!(await replaceText(file, text, before))) throw changedSince(briefing, STAYS);
    writtenBy.delete(written);
  }

  return {
    async list({ briefing: id }) {
      const briefing = await get(id);
      const all = await suggestionsOf(briefing);
      const dismissed = new Set(dismissals.list(library(), id));
      return {
        open: all.filter((each) => !dismissed.has(each.id)),
        dismissed: all.filter((each) => dismissed.has(each.id)),
        unknownLanguage: isKnownLanguage(briefing.lang) ? null : briefing.lang,
      };
    },

    async accept({ briefing: id, ids }) {
      const briefing = await get(id);
      for (let tries = 0; tries < TRIES; tries += 1) {
        const accepted = await inTurn(() => tryToAccept(briefing, ids));
        if (accepted === null) continue;
        if (accepted.written !== null) await refresh(briefing);
        return accepted;
      }
      throw changedSince(briefing, 'nothing was added to it. Try again.');
    },

    async takeBack({ briefing: id, written }) {
      const briefing = await get(id);
      await inTurn(() => tryToTakeBack(briefing, written));
      await refresh(briefing);
      return null;
    },

    async dismiss({ briefing, ids, isDismissed }) {
      await get(briefing);
      dismissals.set(library(), briefing, ids, isDismissed);
      onChange();
      return null;
    },
  };
}

const STAYS = 'what was added stays. Take it out of the frontmatter by hand.';

function changedSince({ path }: Briefing, rest: string): AttacheError {
  return new AttacheError('conflict', `“${path}” was changed meanwhile: ${rest}`, { path });
}
