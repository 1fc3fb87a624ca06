/**
 * Numbers of words, looked up by a piece of text and its hash without cutting it out: an index reads millions of words, of
 * which few are new, and a string for each would cost more than all else. A hash table with open addressing; the spellings
 * lie one after the other in one array, where they are compared without touching a string.
 */
export class Spellings {
  #units = new Uint16Array(1 << 14);
  /** How much of `#units` is taken. */
  #end = 0;
  #count = 0;
  /** Four numbers a place, together because they are read together; a length of 0 says that the place is free. */
  #places = new Uint32Array(PLACE << 12);

  /** The number that was added for what is written in `units` from `start` to `end`, or -1. */
  get(units: Uint16Array, start: number, end: number, hash: number): number {
    const places = this.#places;
    const last = places.length - 1;
    const length = end - start;
    for (let place = (hash << SHIFT) & last; places[place + LENGTH] !== 0; place = (place + PLACE) & last) {
      if (places[place + HASH] !== hash || places[place + LENGTH] !== length) continue;
      if (this.#isAt(places[place + START] as number, units, start, length))
        return places[place + NUMBER] as number;
    }
    return -1;
  }

  /** What is written there must not have been added before, nor be empty. */
  add(units: Uint16Array, start: number, end: number, hash: number, number: number): void {
    const length = end - start;
    if (this.#end + length > this.#units.length) this.#units = twice(this.#units);
    this.#units.set(units.subarray(start, end), this.#end);
    this.#take(hash, number, this.#end, length);
    this.#end += length;
    if (++this.#count * PLACE * 2 === this.#places.length) this.#grow();
  }

  #isAt(from: number, units: Uint16Array, start: number, length: number): boolean {
    for (let unit = 0; unit < length; unit++) {
      if (this.#units[from + unit] !== units[start + unit]) return false;
    }
    return true;
  }

  #take(hash: number, number: number, start: number, length: number): void {
    const places = this.#places;
    let place = (hash << SHIFT) & (places.length - 1);
    while (places[place + LENGTH] !== 0) place = (place + PLACE) & (places.length - 1);
    places[place + HASH] = hash;
    places[place + NUMBER] = number;
    places[place + START] = start;
    places[place + LENGTH] = length;
  }

  /** Half of the places stay free. */
  #grow(): void {
    const old = this.#places;
    this.#places = new Uint32Array(old.length * 2);
    for (let place = 0; place < old.length; place += PLACE) {
      const [hash = 0, number = 0, start = 0, length = 0] = old.subarray(place, place + PLACE);
      if (length !== 0) this.#take(hash, number, start, length);
    }
  }
}

/** Numbers a place has (as a power of two), and which is which. */
const SHIFT = 2;
const PLACE = 1 << SHIFT;
const HASH = 0;
const NUMBER = 1;
const START = 2;
const LENGTH = 3;

function twice(units: Uint16Array): Uint16Array<ArrayBuffer> {
  const grown = new Uint16Array(units.length * 2);
  grown.set(units);
  return grown;
}
