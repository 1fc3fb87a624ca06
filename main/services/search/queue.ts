/** The briefings of the open library as the index should hold them, and which of them it does not hold yet. */
import { createHash } from 'node:crypto';
import type { SearchDocument } from './document.ts';
import type { Stamped } from './segments/builder.ts';

/** Text sent to the worker at once, in UTF-16 units: little enough that a query between two batches hardly waits. */
const BATCH_TEXT = 300_000;

/** `isHeld`: whether the index holds it as it is. */
type Wanted = Stamped & { isHeld: boolean };

/** In sections. */
export type Progress = { indexed: number; of: number };

export class Queue {
  readonly #wanted = new Map<string, Wanted>();
  readonly #waiting = new Set<string>();
  /** The batch that the index has not acknowledged yet. */
  #sent: Stamped[] = [];
  #isSending = false;
  readonly #progress: Progress = { indexed: 0, of: 0 };
  /** What the index holds, and as what; null until it has said so. */
  #held: Map<string, string> | null = null;

  /** Those that the index holds already as they are do not wait. */
  put(documents: SearchDocument[]): void {
    for (const document of documents) {
      const wanted = { document, stamp: stampOf(document), isHeld: false };
      this.#forget(document.briefing);
      this.#wanted.set(document.briefing, wanted);
      this.#progress.of += document.sections.length;
      this.#waiting.add(document.briefing);
      this.#skipHeld(wanted);
    }
  }

  remove(briefings: string[]): void {
    for (const briefing of briefings) {
      this.#forget(briefing);
      this.#waiting.delete(briefing);
      this.#held?.delete(briefing);
    }
    const removed = new Set(briefings);
    this.#sent = this.#sent.filter(({ document }) => !removed.has(document.briefing));
  }

  /** Another library is opened: nothing is wanted yet. */
  clear(): void {
    this.#wanted.clear();
    this.#waiting.clear();
    this.#progress.of = 0;
    this.#progress.indexed = 0;
    this.reopen();
  }

  /** The index is opened anew, and has to say what it holds. */
  reopen(): void {
    this.#held = null;
    this.#isSending = false;
    this.#sent = [];
    for (const [briefing, wanted] of this.#wanted) {
      this.#hold(wanted, false);
      this.#waiting.add(briefing);
    }
  }

  opened(stamps: Map<string, string>): void {
    this.#held = stamps;
    for (const wanted of this.#wanted.values()) this.#skipHeld(wanted);
  }

  /** The index has lost these. */
  lost(briefings: string[]): void {
    for (const briefing of briefings) {
      this.#held?.delete(briefing);
      const wanted = this.#wanted.get(briefing);
      if (wanted === undefined) continue;
      this.#hold(wanted, false);
      this.#waiting.add(briefing);
    }
  }

  /** The next documents to send, at least one; null when none wait or the last batch is not acknowledged. */
  nextBatch(): Stamped[] | null {
    if (this.#held === null || this.#isSending || this.#waiting.size === 0) return null;
    let units = 0;
    for (const briefing of this.#waiting) {
      const wanted = this.#wanted.get(briefing);
      this.#waiting.delete(briefing);
      if (wanted === undefined) continue;
      const { document, stamp } = wanted;
      this.#sent.push({ document, stamp });
      this.#held.delete(briefing);
      for (const { text } of document.sections) units += text.length;
      if (units >= BATCH_TEXT) break;
    }
    this.#isSending = true;
    return this.#sent;
  }

  acknowledge(): void {
    for (const { document, stamp } of this.#sent) {
      this.#held?.set(document.briefing, stamp);
      const wanted = this.#wanted.get(document.briefing);
      if (wanted?.stamp === stamp) this.#hold(wanted, true);
    }
    this.#sent = [];
    this.#isSending = false;
  }

  get isSettled(): boolean {
    return this.#held !== null && this.#waiting.size === 0 && !this.#isSending;
  }

  /** One that waits to replace an older state counts as not indexed. */
  get progress(): Progress {
    return { ...this.#progress };
  }

  #skipHeld(wanted: Wanted): void {
    const { briefing } = wanted.document;
    if (this.#held?.get(briefing) !== wanted.stamp) return;
    this.#waiting.delete(briefing);
    this.#hold(wanted, true);
  }

  #forget(briefing: string): void {
    const wanted = this.#wanted.get(briefing);
    if (wanted === undefined) return;
    this.#hold(wanted, false);
    this.#progress.of -= wanted.document.sections.length;
    this.#wanted.delete(briefing);
  }

  #hold(wanted: Wanted, isHeld: boolean): void {
    if (wanted.isHeld === isHeld) return;
    wanted.isHeld = isHeld;
    this.#progress.indexed += isHeld ? wanted.document.sections.length : -wanted.document.sections.length;
  }
}

/** Tells whether a document is as it was when it was indexed. */
function stampOf(document: SearchDocument): string {
  return createHash('sha1').update(JSON.stringify(document)).digest('base64');
}
