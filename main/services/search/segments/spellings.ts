/**
 * Numbers of words, looked up by a piece of text without cutting it out: an index reads millions of words, of which few
 * are new, and a string for each would cost more than all else. A hash table with open addressing.
 */
export class Spellings {
  readonly #raws: string[] = [];
  #numbers = new Uint32Array(1 << 11);
  /** Index of the entry that has this place, plus one; 0 where the place is free. The size is a power of two. */
  #places = new Uint32Array(1 << 12);

  /** The number that was added for the piece of `text` from `start` to `end`, or -1. */
  get(text: string, start: number, end: number): number {
    const mask = this.#places.length - 1;
    for (let place = hash(text, start, end) & mask; ; place = (place + 1) & mask) {
      const entry = this.#places[place] as number;
      if (entry === 0) return -1;
      if (isAt(this.#raws[entry - 1] as string, text, start, end)) return this.#numbers[entry - 1] as number;
    }
  }

  /** `raw` must not have been added before. */
  add(raw: string, number: number): void {
    this.#numbers[this.#raws.length] = number;
    this.#place(raw, this.#raws.push(raw));
    if (this.#raws.length * 2 >= this.#places.length) this.#grow();
  }

  #place(raw: string, entry: number): void {
    const mask = this.#places.length - 1;
    let place = hash(raw, 0, raw.length) & mask;
    while (this.#places[place] !== 0) place = (place + 1) & mask;
    this.#places[place] = entry;
  }

  #grow(): void {
    const numbers = new Uint32Array(this.#numbers.length * 2);
    numbers.set(this.#numbers);
    this.#numbers = numbers;
    this.#places = new Uint32Array(this.#places.length * 2);
    this.#raws.forEach((raw, index) => {
      this.#place(raw, index + 1);
    });
  }
}

function isAt(raw: string, text: string, start: number, end: number): boolean {
  if (raw.length !== end - start) return false;
  for (let index = 0; index < raw.length; index++) {
    if (raw.charCodeAt(index) !== text.charCodeAt(start + index)) return false;
  }
  return true;
}

/** FNV-1a over UTF-16 units. Source: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
