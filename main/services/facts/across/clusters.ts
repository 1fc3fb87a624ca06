/** Sets of mentions that grow by joining, and never so that two join which are to stay apart. */
import type { Mention, PartyLink } from '../../../../shared/model/across.ts';
import { keyOf } from './mentions.ts';

export type Cluster = { members: Map<string, Mention>; briefings: Set<string> };

export class Clusters {
  readonly #of = new Map<string, Cluster>();
  readonly #apart = new Map<string, Set<string>>();

  /** Each mention begins alone; `denied` are kept apart for good. */
  constructor(mentions: readonly Mention[], denied: readonly PartyLink[]) {
    for (const mention of mentions) {
      const key = keyOf(mention);
      this.#of.set(key, { members: new Map([[key, mention]]), briefings: new Set([mention.briefing]) });
    }
    for (const { a, b } of denied) {
      this.#keepApart(keyOf(a), keyOf(b));
      this.#keepApart(keyOf(b), keyOf(a));
    }
  }

  /** The set that a mention is in; undefined for one that is not there. */
  of(key: string): Cluster | undefined {
    return this.#of.get(key);
  }

  /** Those that a mention is kept apart from. */
  apartFrom(key: string): ReadonlySet<string> {
    return this.#apart.get(key) ?? new Set();
  }

  /** Every set once, in the order of their first mentions. */
  all(): Cluster[] {
    return [...new Set(this.#of.values())];
  }

  /** Makes two sets one; answers whether they are one now. */
  join(one: Cluster, other: Cluster): boolean {
    if (one === other) return true;
    const [small, large] = one.members.size < other.members.size ? [one, other] : [other, one];
    for (const key of small.members.keys())
      for (const apart of this.apartFrom(key)) if (large.members.has(apart)) return false;
    for (const [key, mention] of small.members) {
      large.members.set(key, mention);
      large.briefings.add(mention.briefing);
      this.#of.set(key, large);
    }
    return true;
  }

  #keepApart(key: string, from: string): void {
    this.#apart.set(key, (this.#apart.get(key) ?? new Set()).add(from));
  }
}
