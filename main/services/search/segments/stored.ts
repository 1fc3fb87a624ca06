/**
 * What is shown of a section, apart from what it is found by: read only for the few sections that are shown, so that the
 * texts of a large library need not be held in memory.
 */

import { crc32 } from 'node:zlib';

export type SectionRecord = { section: string; heading: string; text: string; notes: string[] };

/** Bytes that are read piece by piece, from memory or from a file. */
export type Stored = {
  readonly size: number;
  read(start: number, end: number): Uint8Array;
  close(): void;
};

/** Records one after the other, while a segment grows. */
export class Records {
  #bytes = Buffer.allocUnsafe(1 << 16);
  readonly #ends = [0];
  readonly #crcs: number[] = [];

  /** Lone surrogates and zero characters become U+FFFD, one unit for one unit, so that offsets hold. */
  add({ section, heading, text, notes }: SectionRecord): void {
    const start = this.#ends.at(-1) ?? 0;
    let end = start;
    for (const part of [section, heading, text, ...notes]) {
      if (end > start) this.#bytes[end - 1] = 0;
      end = this.#write(part.replaceAll('\0', '\uFFFD'), end) + 1;
    }
    end--;
    this.#ends.push(end);
    this.#crcs.push(crc32(this.#bytes.subarray(start, end)));
  }

  /** Answers where it ends. */
  #write(text: string, start: number): number {
    const most = start + text.length * 3 + 1; // no UTF-16 unit takes more bytes of UTF-8
    if (most > this.#bytes.length) this.#grow(most);
    return start + this.#bytes.write(text, start);
  }

  get crcs(): Uint32Array {
    return Uint32Array.from(this.#crcs);
  }

  /** Where each record begins, and where the last ends. */
  get offsets(): Uint32Array {
    return Uint32Array.from(this.#ends);
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#ends.at(-1));
  }

  #grow(needed: number): void {
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(larger);
    this.#bytes = larger;
  }
}

export function readRecord(bytes: Uint8Array): SectionRecord {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const [section = '', heading = '', text = '', ...notes] = whole.split('\0');
  return { section, heading, text, notes };
}

export function inMemory(bytes: Uint8Array): Stored {
  return { size: bytes.length, read: (start, end) => bytes.subarray(start, end), close: () => {} };
}
