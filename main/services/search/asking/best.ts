/** The best few of many, kept sorted, without sorting the many. */
export class Best<Item> {
  readonly #limit: number;
  readonly #compare: (a: Item, b: Item) => number;
  readonly items: Item[] = [];

  /** `compare` is negative where `a` comes first. */
  constructor(limit: number, compare: (a: Item, b: Item) => number) {
    this.#limit = limit;
    this.#compare = compare;
  }

  get isFull(): boolean {
    return this.items.length === this.#limit;
  }

  get last(): Item | undefined {
    return this.items.at(-1);
  }

  offer(item: Item): void {
    const { isFull, last } = this;
    if (isFull && last !== undefined && this.#compare(item, last) >= 0) return;
    if (isFull) this.items.pop();
    this.items.splice(this.#place(item), 0, item);
  }

  #place(item: Item): number {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.items[middle];
      if (other !== undefined && this.#compare(other, item) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
