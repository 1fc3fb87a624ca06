/** A list of unsigned 32-bit numbers that grows in one typed array instead of one object a number. */
export class Numbers {
  #array: Uint32Array;
  length = 0;

  constructor(capacity = 64) {
    this.#array = new Uint32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.#array.length) this.#grow(this.length + 1);
    this.#array[this.length++] = value;
  }

  /** Appends all of `values`. */
  append(values: ArrayLike<number>): void {
    if (this.length + values.length > this.#array.length) this.#grow(this.length + values.length);
    this.#array.set(values, this.length);
    this.length += values.length;
  }

  /** What is in the list, without a copy: good until the next push. */
  view(): Uint32Array {
    return this.#array.subarray(0, this.length);
  }

  /** A copy that takes no more room than it needs. */
  toArray(): Uint32Array {
    return this.#array.slice(0, this.length);
  }

  #grow(needed: number): void {
    const larger = new Uint32Array(Math.max(needed, this.#array.length * 2));
    larger.set(this.#array);
    this.#array = larger;
  }
}

/** Numbers that are small are kept in less room. */
export type Narrow = Uint8Array | Uint16Array | Uint32Array;

/** A copy in no more room than the numbers need. */
export function narrow(numbers: Narrow): Narrow {
  let largest = 0;
  for (let index = 0; index < numbers.length; index++) largest = Math.max(largest, numbers[index] as number);
  const copy = roomFor(numbers.length, largest);
  copy.set(numbers);
  return copy;
}

/** An empty array for `length` numbers of which none is larger than `largest`: memory that is not touched costs nothing. */
export function roomFor(length: number, largest: number): Narrow {
  if (largest > 0xffff) return new Uint32Array(length);
  return largest > 0xff ? new Uint16Array(length) : new Uint8Array(length);
}

/** Reads a typed array where the index is known to be within it. */
export function at(array: Narrow, index: number): number {
  return array[index] as number;
}
