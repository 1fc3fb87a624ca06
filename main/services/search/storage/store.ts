/**
 * Keeps the segments of one library in a folder. The index is a cache: what does not check out is left out and built
 * anew, and what cannot be written stays in memory. Nothing here throws; `complain` hears in a sentence what was wrong.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ulid } from 'ulid';
import type { Keeper } from '../segments/collection.ts';
import { Segment } from '../segments/segment.ts';
import { openStored, readBlob, writeBlob } from './blob.ts';
import { type Entry, MANIFEST, readManifest, writeManifest } from './manifest.ts';

type Complain = (what: string, cause: unknown) => void;

export class Store implements Keeper {
  readonly #folder: string;
  readonly #complain: Complain;
  readonly #entries = new Map<Segment, Entry>();
  #isSaved = true;

  constructor(folder: string, complain: Complain) {
    this.#folder = folder;
    this.#complain = complain;
  }

  /** The segments that are whole. */
  open(): Segment[] {
    this.#attempt('The search index could not be read and is built anew', () => {
      for (const entry of readManifest(this.#folder) ?? []) {
        this.#attempt('A part of the search index is damaged and is built anew', () => this.#load(entry));
      }
    });
    this.openAnew();
    return [...this.#entries.keys()];
  }

  /** Leaves out whatever is there. */
  openAnew(): [] {
    this.#attempt('What is left of an older search index could not be removed', () => {
      mkdirSync(this.#folder, { recursive: true });
      this.#sweep();
    });
    return [];
  }

  added(segment: Segment, instead: readonly Segment[]): void {
    this.#attempt('A part of the search index could not be saved', () => this.#write(segment));
    this.dropped(instead);
  }

  buried(segment: Segment, row: number): void {
    this.#entries.get(segment)?.buried.push(row);
    this.#isSaved = false;
  }

  dropped(segments: readonly Segment[]): void {
    for (const segment of segments) {
      this.#entries.delete(segment);
      segment.stored.close();
    }
    this.#isSaved = false;
  }

  /** Makes what happened since last time the index that is opened next time; removes files that are no longer of it. */
  save(): void {
    if (this.#isSaved) return;
    this.#attempt('The search index could not be saved', () => {
      writeManifest(this.#folder, [...this.#entries.values()]);
      this.#isSaved = true;
      this.#sweep();
    });
  }

  close(): void {
    this.save();
    this.dropped([...this.#entries.keys()]);
  }

  #load(entry: Entry): void {
    const file = join(this.#folder, entry.file);
    const segment = new Segment(readBlob(file, entry), openStored(file, entry));
    for (const row of entry.buried) segment.buryRow(row);
    this.#entries.set(segment, entry);
  }

  #write(segment: Segment): void {
    const name = `${ulid()}.segment`;
    const file = join(this.#folder, name);
    const seal = writeBlob(file, segment.data, segment.stored);
    segment.moveStored(openStored(file, seal)); // section texts need not be held in memory any more
    this.#entries.set(segment, { file: name, ...seal, buried: segment.buriedRows() });
    this.#isSaved = false;
  }

  #sweep(): void {
    const known = new Set([MANIFEST, ...Array.from(this.#entries.values(), ({ file }) => file)]);
    for (const name of readdirSync(this.#folder)) {
      if (!known.has(name)) rmSync(join(this.#folder, name), { force: true });
    }
  }

  #attempt(what: string, act: () => void): void {
    try {
      act();
    } catch (cause) {
      this.#complain(what, cause);
    }
  }
}
