/**
 * Notes and replies that are being written in this page, told to the services while they are typed: never more than a moment
 * behind, so that whatever ends the page loses none of them.
 */
import { type Draft, type DraftTarget, draftKey } from '../../../shared/contract/drafts.ts';
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
  /** Takes up what the services keep of the open library; what is typed here goes before it. */
  load(kept: Answer<'drafts.list'>): void;
  /** Follows what another page has written. */
  hear(change: Payload<'drafts.changed'>): void;
};

type Options = {
  keep(args: Arguments<'drafts.keep'>): Promise<unknown>;
  discard(args: Arguments<'drafts.discard'>): Promise<unknown>;
  /** Hears why something could not be kept, once until something can be kept again. */
  onFailure(error: unknown): void;
};

/** How far the services may be behind what is typed: less than a word, and few enough writes to cost nothing. */
const BEHIND_MS = 200;

export function createUnsavedNotes({ keep, discard, onFailure }: Options): UnsavedNotes {
  const writer = crypto.randomUUID();
  const listeners = new Set<() => void>();
  /** What the services have yet to hear of; what they hear is how it stands then. */
  const waiting = new Map<string, DraftTarget>();
  const underway = new Map<string, number>();
  let notes: ReadonlyMap<string, UnsavedNote> = new Map();
  let library: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let revision = 0;
  let hasFailed = false;

  function become(next: ReadonlyMap<string, UnsavedNote>): void {
    notes = next;
    for (const listener of listeners) listener();
  }

  const put = (key: string, note: UnsavedNote) => become(new Map(notes).set(key, note));
  const drop = (key: string) => become(new Map([...notes].filter(([other]) => other !== key)));
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
      if (note?.hasWords) await keep({ ...change, target: note.target, text: note.text });
      else await discard({ ...change, target });
      hasFailed = false;
    } catch (error) {
      if (to === library && !waiting.has(key)) waiting.set(key, target); // goes with what is typed next
      if (!hasFailed) onFailure(error);
      hasFailed = true;
    } finally {
      const left = (underway.get(key) ?? 1) - 1;
      if (left === 0) underway.delete(key);
      else underway.set(key, left);
    }
  }

  /** What is kept, where this page has it open: its words are the latest, its place is known to the services. */
  function joined({ target, text, lost }: Draft): UnsavedNote {
    const key = draftKey(target);
    const here = notes.get(key);
    if (here === undefined || (!here.hasWords && !isBusy(key)))
      return { target, text, lost, where: here?.where ?? null, hasWords: true };
    return isBusy(key) ? here : { ...here, target, lost };
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
      const begun = { target, text, lost: null, hasWords: false };
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
      put(key, { ...before, target, lost: null });
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
    load({ library: opened, drafts }) {
      if (library !== null && library !== opened) {
        flush(); // to the library that it was typed in
        waiting.clear();
        notes = new Map();
      }
      library = opened;
      become(new Map([...notes, ...drafts.map((draft) => [draftKey(draft.target), joined(draft)] as const)]));
      if (timer === undefined) flush(); // what was typed before the library was known
    },
    hear({ library: of, writer: from, key, draft }) {
      if (from === writer || of !== library || isBusy(key)) return; // what is typed here comes after it
      if (draft === null) return drop(key);
      const { target, text, lost } = draft;
      put(key, { target, text, lost, where: notes.get(key)?.where ?? null, hasWords: true });
    },
  };
}
