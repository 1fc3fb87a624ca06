/**
 * Stands for `unicode-trie`, whose tables fontkit and its helpers unpack while they load: here each is unpacked when it is
 * first asked, which most briefs never do.
 */
// The whole name, for the short one leads here.
import UnicodeTrie from 'unicode-trie/index.js';

class LazyTrie {
  readonly #data: Uint8Array;
  #trie: UnicodeTrie | null = null;

  constructor(data: Uint8Array) {
    this.#data = data;
  }

  get(codePoint: number): number {
    this.#trie ??= new UnicodeTrie(this.#data);
    return this.#trie.get(codePoint);
  }
}

export { LazyTrie as default };
