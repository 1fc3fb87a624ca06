/**
 * Numbers of words, looked up by a piece of text without cutting it out: an index reads millions of words, of which few
 * are new, and a string for each would cost more than all else. A hash table with open addressing; the spellings lie one
 * after the other in one array, where they are compared without touching a string.
 */
export class Spellings {
  #units = new Uint16Array(1 << 14);
  /** Spelling `n` is `#units[#offsets[n]]` up to `#units[#offsets[n + 1]]`. */
  #offsets = new Uint32Array((1 << 11) + 1);
  #numbers = new Uint32Array(1 << 11);
  #count = 0;
  /** Index of the spelling that has this place, plus one; 0 where the place is free. The size is a power of two. */
  #places = new Uint32Array(1 << 12);
  /** By place: its spelling's hash, so that most others are told apart at a glance. */
  #hashes = new Uint32Array(1 << 12);

  /** The number that was added for the piece of `text` from `start` to `end`, or -1. */
  get(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const mask = this.#places.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const entry = this.#places[place] as number;
      if (entry === 0) return -1;
      if (this.#hashes[place] === hash && this.#isAt(entry - 1, text, start, end)) {
        return this.#numbers[entry - 1] as number;
      }
    }
  }

  /** `raw` must not have been added before. */
  add(raw: string, number: number): void {
    const start = this.#offsets[this.#count] as number;
    if (start + raw.length > this.#units.length) this.#units = larger(this.#units, start + raw.length);
    for (let unit = 0; unit < raw.length; unit++) this.#units[start + unit] = raw.charCodeAt(unit);
    this.#numbers[this.#count] = number;
    this.#offsets[++this.#count] = start + raw.length;
    this.#take(hashOf(raw, 0, raw.length), this.#count);
    if (this.#count === this.#numbers.length) this.#grow();
  }

  #isAt(spelling: number, text: string, start: number, end: number): boolean {
    const from = this.#offsets[spelling] as number;
    if ((this.#offsets[spelling + 1] as number) - from !== end - start) return false;
    for (let unit = 0; unit < end - start; unit++) {
      if (this.#units[from + unit] !== text.charCodeAt(start + unit)) return false;
    }
    return true;
  }

  #take(hash: number, entry: number): void {
    const mask = this.#places.length - 1;
    let place = hash & mask;
    while (this.#places[place] !== 0) place = (place + 1) & mask;
    this.#places[place] = entry;
    this.#hashes[place] = hash;
  }

  /** Twice the room; half of the places stay free. */
  #grow(): void {
    const [places, hashes] = [this.#places, this.#hashes];
    this.#numbers = larger(this.#numbers, this.#count + 1);
    this.#offsets = larger(this.#offsets, this.#count + 2);
    this.#places = new Uint32Array(places.length * 2);
    this.#hashes = new Uint32Array(places.length * 2);
    places.forEach((entry, place) => {
      if (entry !== 0) this.#take(hashes[place] as number, entry);
    });
  }
}

function larger<Units extends Uint16Array | Uint32Array>(units: Units, needed: number): Units {
  const grown = new (units.constructor as new (size: number) => Units)(Math.max(needed, units.length * 2));
  grown.set(units);
  return grown;
}

/** FNV-1a over UTF-16 units. Source: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
