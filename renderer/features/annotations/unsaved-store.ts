/**
 * Notes and replies that are being written in this page, told to the services while they are typed: never more than a moment
 * behind, so that whatever ends the page loses none of them.
 */
import { type DraftTarget, draftKey } from '../../../shared/contract/drafts.ts';
import type { Answer, Arguments, Payload } from '../../../shared/contract/index.ts';

/** Beside the text, or in a list. */
export type Where = 'margin' | 'list';

export type UnsavedNote = {
  target: DraftTarget;
  text: string;
  /** The words that a new note was begun on, where they no longer stand in the briefing; else null. */
  lost: string | null;
  /** Where its editor was opened; null for one that was left there when the app was last closed. */
  where: Where | null;
  /** Whether the reader has chosen what it is on since the services last heard of it. */
  isPlaced: boolean;
  /** Whether something was written that would be lost with it. */
  hasWords: boolean;
};

export type UnsavedNotes = {
  /** Those that are open, by their keys (`draftKey`); another map whenever one has changed. */
  notes(): ReadonlyMap<string, UnsavedNote>;
  /** Answers a function that ends it. */
  subscribe(listener: () => void): () => void;
  /** Opens an editor at a place. What was written of it already stays, and moves there. */
  open(target: DraftTarget, text: string, where: Where): void;
  /** `hasWords` is false when the text says no more than what is saved already. */
  write(key: string, text: string, hasWords: boolean): void;
  /** Puts a new note on other words. */
  move(target: DraftTarget): void;
  /** It was saved, or is not wanted. */
  remove(key: string): void;
  /** Tells the services at once what they have not heard yet. */
  flush(): void;
  /** Whether words would be lost with the page: they could not be kept, or are on their way to services that are not there. */
  isAtRisk(): boolean;
  /** Takes up what the services keep of the open library; what is typed here meanwhile goes before it. Never rejects. */
  load(): Promise<void>;
  /** Follows what another page has written. */
  hear(change: Payload<'drafts.changed'>): void;
};

type Options = {
  list(): Promise<Answer<'drafts.list'>>;
  keep(args: Arguments<'drafts.keep'>): Promise<unknown>;
  discard(args: Arguments<'drafts.discard'>): Promise<unknown>;
  /** Whether the services are there, as far as the page knows. */
  isReachable(): boolean;
  /** Hears why something could not be listed or kept; of what is typed, once until something can be kept again. */
  onFailure(error: unknown): void;
};

/** How far the services may be behind what is typed: less than a word, and few enough writes to cost nothing. */
const BEHIND_MS = 200;

export function createUnsavedNotes({ list, keep, discard, isReachable, onFailure }: Options): UnsavedNotes {
  const writer = crypto.randomUUID();
  const listeners = new Set<() => void>();
  /** What the services have yet to hear of; what they hear is how it stands then. */
  const waiting = new Map<string, DraftTarget>();
  const underway = new Map<string, number>();
  /** Keys that changed while a list was on its way, and of which it tells nothing new. */
  const loads = new Set<Set<string>>();
  /** Whether a list or another page told of something that was busy. */
  let isBehind = false;
  let notes: ReadonlyMap<string, UnsavedNote> = new Map();
  let library: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let revision = 0;
  let hasFailed = false;

  function become(next: ReadonlyMap<string, UnsavedNote>): void {
    notes = next;
    for (const listener of listeners) listener();
  }

  function touch(key: string): void {
    for (const touched of loads) touched.add(key);
  }

  function put(key: string, note: UnsavedNote): void {
    touch(key);
    become(new Map(notes).set(key, note));
  }

  function drop(key: string): void {
    touch(key);
    become(new Map([...notes].filter(([other]) => other !== key)));
  }

  const isBusy = (key: string) => waiting.has(key) || underway.has(key);

  /** Not restarted by what is typed meanwhile: who types without a pause is not left behind. */
  function tellSoon(key: string, target: DraftTarget): void {
    waiting.set(key, target);
    timer ??= setTimeout(flush, BEHIND_MS);
  }

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (library === null) return; // it is on its way
    const changes = [...waiting];
    waiting.clear();
    for (const [key, target] of changes) void tell(library, key, target);
  }

  async function tell(to: string, key: string, target: DraftTarget): Promise<void> {
    const note = notes.get(key);
    const change = { library: to, writer, revision: ++revision };
    underway.set(key, (underway.get(key) ?? 0) + 1);
    try {
      if (note?.hasWords) {
        const { text, isPlaced } = note;
        await keep({ ...change, target: note.target, text, isPlaced });
        settle(key, note.target);
      } else {
        await discard({ ...change, target });
      }
      hasFailed = false;
    } catch (error) {
      if (to === library && !waiting.has(key)) waiting.set(key, target); // goes with what is typed next
      if (!hasFailed) onFailure(error);
      hasFailed = true;
    } finally {
      const left = (underway.get(key) ?? 1) - 1;
      if (left === 0) underway.delete(key);
      else underway.set(key, left);
      catchUp();
    }
  }

  /** Asks what the services hold, once nothing is on its way there. */
  function catchUp(): void {
    if (isBehind && waiting.size + underway.size === 0) void load();
  }

  /** The services know what it is on, unless the reader has chosen another place since. */
  function settle(key: string, heard: DraftTarget): void {
    const note = notes.get(key);
    if (note?.isPlaced && note.target === heard) put(key, { ...note, isPlaced: false });
  }

  async function load(): Promise<void> {
    const touched = new Set([...waiting.keys(), ...underway.keys()]);
    loads.add(touched);
    isBehind = false;
    try {
      take(await list(), touched);
    } catch (error) {
      onFailure(error);
    } finally {
      loads.delete(touched);
    }
    catchUp();
  }

  function take({ library: opened, drafts }: Answer<'drafts.list'>, touched: ReadonlySet<string>): void {
    if (library !== null && library !== opened) {
      flush(); // to the library that it was typed in
      waiting.clear();
      notes = new Map();
    }
    library = opened;
    isBehind ||= drafts.some(({ target }) => touched.has(draftKey(target)));
    const stay = [...notes].filter(([key, { hasWords }]) => touched.has(key) || !hasWords);
    const come = drafts.flatMap(({ target, text, lost }): [string, UnsavedNote][] => {
      const key = draftKey(target);
      const where = notes.get(key)?.where ?? null;
      return touched.has(key) ? [] : [[key, { target, text, lost, where, isPlaced: false, hasWords: true }]];
    });
    become(new Map([...stay, ...come]));
    if (timer === undefined) flush(); // what was typed before the library was known
  }

  return {
    notes: () => notes,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open(target, text, where) {
      const key = draftKey(target);
      const before = notes.get(key);
      const begun = { target, text, lost: null, isPlaced: true, hasWords: false };
      put(key, { ...(before?.hasWords ? before : begun), where });
    },
    write(key, text, hasWords) {
      const before = notes.get(key);
      if (before === undefined) return;
      put(key, { ...before, text, hasWords });
      if (before.hasWords || hasWords) tellSoon(key, before.target);
    },
    move(target) {
      const key = draftKey(target);
      const before = notes.get(key);
      if (before === undefined) return;
      put(key, { ...before, target, lost: null, isPlaced: true });
      if (before.hasWords) tellSoon(key, target);
    },
    remove(key) {
      const before = notes.get(key);
      if (before === undefined) return;
      drop(key);
      if (!before.hasWords && !isBusy(key)) return; // the services never heard of it
      waiting.set(key, before.target);
      flush();
    },
    flush,
    isAtRisk() {
      const isUnkept = [...notes].some(([key, { hasWords }]) => hasWords && isBusy(key));
      return isUnkept && (hasFailed || !isReachable());
    },
    load,
    hear({ library: of, writer: from, key, draft }) {
      if (from === writer || of !== library) return;
      if (isBusy(key)) {
        isBehind = true; // what is on its way from here mostly comes after it; which did is asked when all has arrived
        return;
      }
      if (draft === null) return drop(key);
      const { target, text, lost } = draft;
      const where = notes.get(key)?.where ?? null;
      put(key, { target, text, lost, where, isPlaced: false, hasWords: true });
    },
  };
}
