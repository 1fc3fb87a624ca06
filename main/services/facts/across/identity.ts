/**
 * Which mentions are one party.
 *
 * 1. What the reader confirmed is one, and so is what is reached over several answers. Where answers cannot all hold, “not
 *    the same” wins, then the later answer.
 * 2. Then mentions with an equal name are put together, and after them those of which an alias is equal: a proposal, marked
 *    as such. It never joins what the reader keeps apart, nor two parties of one briefing, which its author keeps apart.
 */
import type { Mention, PartyLink, PartyRef } from '../../../../shared/model/across.ts';
import { Clusters } from './clusters.ts';
import { keyOf } from './mentions.ts';
import { nameKey } from './names.ts';

export type PartyGroup = {
  /** In the order of the library. */
  mentions: Mention[];
  /** Keys of those that are the party for certain: the largest set that the reader confirmed, or else the first mention. */
  confirmed: ReadonlySet<string>;
  /** Those that the reader has said are another party. */
  apart: Mention[];
};

export type Identity = {
  /** In the order of their first mentions. */
  groups: PartyGroup[];
  /** The group of a mention, or undefined. */
  groupOf(ref: PartyRef): PartyGroup | undefined;
  /** Whether two mentions of one group are so by the reader's word, and not by their names alone. */
  isConfirmed(a: PartyRef, b: PartyRef): boolean;
};

/** `links` come latest first. */
export function identify(mentions: readonly Mention[], links: readonly PartyLink[]): Identity {
  const denied = links.filter(({ answer }) => answer === 'different');
  const clusters = new Clusters(mentions, denied);
  joinConfirmed(clusters, links);
  const confirmed = confirmedSets(clusters);
  joinByName(clusters, mentions, ({ name }) => [name]);
  joinByName(clusters, mentions, ({ name, aliases }) => [name, ...aliases]);

  const byKey = new Map(mentions.map((mention, at) => [keyOf(mention), { mention, at }]));
  const inOrder = (keys: Iterable<string>): Mention[] =>
    Array.from(new Set(keys), (key) => byKey.get(key))
      .filter((found) => found !== undefined)
      .sort((a, b) => a.at - b.at)
      .map(({ mention }) => mention);

  const ofKey = new Map<string, PartyGroup>();
  const groups = clusters.all().map(({ members }): PartyGroup => {
    const ordered = inOrder(members.keys());
    const apart = inOrder([...members.keys()].flatMap((key) => [...clusters.apartFrom(key)]));
    const group = { mentions: ordered, confirmed: largest(ordered, confirmed), apart };
    for (const key of members.keys()) ofKey.set(key, group);
    return group;
  });
  return {
    groups,
    groupOf: (ref) => ofKey.get(keyOf(ref)),
    isConfirmed: (a, b) => confirmed.get(keyOf(a))?.has(keyOf(b)) ?? false,
  };
}

function joinConfirmed(clusters: Clusters, links: readonly PartyLink[]): void {
  for (const { a, b, answer } of links) {
    const [one, other] = [clusters.of(keyOf(a)), clusters.of(keyOf(b))];
    if (answer === 'same' && one !== undefined && other !== undefined) clusters.join(one, other);
  }
}

/** The set of each mention as it is now: sets go on growing. */
function confirmedSets(clusters: Clusters): Map<string, ReadonlySet<string>> {
  const sets = new Map<string, ReadonlySet<string>>();
  for (const { members } of clusters.all()) {
    const keys = new Set(members.keys());
    for (const key of keys) sets.set(key, keys);
  }
  return sets;
}

function joinByName(
  clusters: Clusters,
  mentions: readonly Mention[],
  namesOf: (mention: Mention) => string[],
): void {
  /** By name, a mention of each set that has it. */
  const known = new Map<string, string[]>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    for (const name of new Set(namesOf(mention).map(nameKey))) {
      if (name === '') continue;
      const others = known.get(name) ?? [];
      if (!others.some((other) => propose(clusters, key, other))) known.set(name, [...others, key]);
    }
  }
}

function propose(clusters: Clusters, a: string, b: string): boolean {
  const [one, other] = [clusters.of(a), clusters.of(b)];
  if (one === undefined || other === undefined) return false;
  if (one !== other && !one.briefings.isDisjointFrom(other.briefings)) return false;
  return clusters.join(one, other);
}

function largest(
  mentions: readonly Mention[],
  confirmed: Map<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const sets = mentions.map((mention) => confirmed.get(keyOf(mention)) ?? new Set<string>());
  return sets.reduce((best, set) => (set.size > best.size ? set : best), sets[0] ?? new Set<string>());
}
