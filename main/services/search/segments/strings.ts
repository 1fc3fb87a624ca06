/** A list of strings as bytes: it costs nothing to load, and a string is made only when it is asked for. */
import { Numbers } from './numbers.ts';

/** UTF-8, the strings parted by a zero byte; string `n` is `offsets[n]` up to the byte before `offsets[n + 1]`. */
export type StringsData = { bytes: Uint8Array; offsets: Uint32Array };

/** Must hold no zero character; one that does has it replaced. */
export function packStrings(strings: readonly string[]): StringsData {
  const joined = strings
    .map((text) => (text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text))
    .join('\0');
  const bytes = Buffer.from(strings.length === 0 ? '' : `${joined}\0`);
  const offsets = new Numbers(strings.length + 1);
  offsets.push(0);
  for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, end + 1)) offsets.push(end + 1);
  // A Buffer would be written to JSON as a list of numbers.
  return {
    bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    offsets: offsets.toArray(),
  };
}

export class Strings {
  readonly #data: StringsData;
  #all: string[] | null = null;

  constructor(data: StringsData) {
    this.#data = data;
  }

  get length(): number {
    return this.#data.offsets.length - 1;
  }

  get(index: number): string {
    if (this.#all !== null) return this.#all[index] ?? '';
    const { bytes, offsets } = this.#data;
    return decode(bytes, offsets[index] ?? 0, (offsets[index + 1] ?? 1) - 1);
  }

  /** All of them; kept from then on. */
  get all(): readonly string[] {
    const { bytes } = this.#data;
    this.#all ??= this.length === 0 ? [] : decode(bytes, 0, bytes.length - 1).split('\0');
    return this.#all;
  }
}

function decode(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
}
