/** A list of unsigned 32-bit numbers that grows in one typed array instead of one object a number. */
export class Numbers {
  #array = new Uint32Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.#array.length) {
      const larger = new Uint32Array(this.#array.length * 2);
      larger.set(this.#array);
      this.#array = larger;
    }
    this.#array[this.length++] = value;
  }

  /** A copy that takes no more room than it needs. */
  toArray(): Uint32Array {
    return this.#array.slice(0, this.length);
  }
}
