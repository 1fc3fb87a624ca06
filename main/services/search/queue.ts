/** The briefings of the open library as the index should hold them, and which of them it does not hold yet. */
import type { SearchDocument } from './document.ts';

/** Text sent to the worker at once, in UTF-16 units: little enough that a query between two batches hardly waits. */
const BATCH_TEXT = 300_000;

export type Progress = { indexed: number; of: number };

export class Queue {
  readonly #documents = new Map<string, SearchDocument>();
  readonly #waiting = new Set<string>();
  readonly #sent = new Set<string>();
  #inFlight = false;

  put(documents: SearchDocument[]): void {
    for (const document of documents) {
      this.#documents.set(document.briefing, document);
      this.#waiting.add(document.briefing);
    }
  }

  remove(briefings: string[]): void {
    for (const briefing of briefings) {
      this.#documents.delete(briefing);
      this.#waiting.delete(briefing);
      this.#sent.delete(briefing);
    }
  }

  clear(): void {
    this.#documents.clear();
    this.#waiting.clear();
    this.#sent.clear();
  }

  /** The next documents to send, at least one; null when none wait or the last batch is not acknowledged. */
  nextBatch(): SearchDocument[] | null {
    if (this.#inFlight || this.#waiting.size === 0) return null;
    const batch: SearchDocument[] = [];
    let units = 0;
    for (const briefing of this.#waiting) {
      const document = this.#documents.get(briefing);
      this.#waiting.delete(briefing);
      if (document === undefined) continue;
      batch.push(document);
      this.#sent.add(briefing);
      for (const { text } of document.sections) units += text.length;
      if (units >= BATCH_TEXT) break;
    }
    this.#inFlight = true;
    return batch;
  }

  acknowledge(): void {
    this.#sent.clear();
    this.#inFlight = false;
  }

  /** Everything has to be sent again, because the worker that held it is gone. */
  restart(): void {
    this.acknowledge();
    for (const briefing of this.#documents.keys()) this.#waiting.add(briefing);
  }

  get isSettled(): boolean {
    return this.#waiting.size === 0 && !this.#inFlight;
  }

  /** In sections. One that waits to replace an older state counts as not indexed. */
  get progress(): Progress {
    let of = 0;
    let indexed = 0;
    for (const { briefing, sections } of this.#documents.values()) {
      of += sections.length;
      if (!this.#waiting.has(briefing) && !this.#sent.has(briefing)) indexed += sections.length;
    }
    return { indexed, of };
  }
}
