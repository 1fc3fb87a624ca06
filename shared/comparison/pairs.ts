/** Which old section is which new one. */
import type { Passage } from '../model/changes.ts';
import { hasWord, wordsOf } from './words.ts';

/** A section and its place in its list. */
export type Placed = { value: Passage; at: number };

/** An old section and the new one that it is; one side is null where there is none. */
export type Pair = Match | { before: Placed; after: null } | { before: null; after: Placed };

type Match = { before: Placed; after: Placed };
type Sides = { before: Placed[]; after: Placed[] };

/** As much of two texts' words must be the same for one to be the other under another heading. */
const LEAST_ALIKE = 0.6;

/** More sections than this on both sides (their product) are not searched for likeness: that is another document. */
const MOST_COMPARED = 100_000;

/**
 * What makes two sections the same, surest first. Unchanged ones come before equal ids, because a new section of the
 * same heading takes over the ids of those after it (`notes`, `notes-1`).
 */
const KEYS: readonly ((passage: Passage) => string)[] = [
  ({ id, heading, text }) => JSON.stringify([id, heading, text]),
  ({ heading, text }) => JSON.stringify([heading, text]),
  ({ id }) => id,
  ({ heading }) => heading,
];

/** Every section of both lists is in exactly one pair. */
export function pairSections(before: readonly Passage[], after: readonly Passage[]): Pair[] {
  const left: Sides = { before: before.map(placed), after: after.map(placed) };
  const pairs: Pair[] = [];
  for (const find of [...KEYS.map(equalBy), alike]) {
    const matches = find(left);
    pairs.push(...matches);
    const taken = new Set(matches.flatMap((match) => [match.before, match.after]));
    left.before = left.before.filter((each) => !taken.has(each));
    left.after = left.after.filter((each) => !taken.has(each));
  }
  return [
    ...pairs,
    ...left.before.map((before) => ({ before, after: null })),
    ...left.after.map((after) => ({ before: null, after })),
  ];
}

function placed(value: Passage, at: number): Placed {
  return { value, at };
}

/** Pairs sections of the same key; of several, the first with the first. */
function equalBy(key: (passage: Passage) => string): (left: Sides) => Match[] {
  return (left) => {
    const waiting = Map.groupBy(left.before, ({ value }) => key(value));
    return left.after.flatMap((after) => {
      const before = waiting.get(key(after.value))?.shift();
      return before === undefined ? [] : { before, after };
    });
  };
}

/** Pairs sections whose words are mostly the same, the most alike first. */
function alike(left: Sides): Match[] {
  if (left.before.length * left.after.length > MOST_COMPARED) return [];
  const counts = new Map([...left.before, ...left.after].map((each) => [each, countWords(each.value.text)]));
  const candidates = left.before
    .flatMap((before) =>
      left.after.map((after) => ({
        before,
        after,
        likeness: likeness(counts.get(before) ?? NO_WORDS, counts.get(after) ?? NO_WORDS),
      })),
    )
    .filter((candidate) => candidate.likeness >= LEAST_ALIKE)
    .toSorted((a, b) => b.likeness - a.likeness);
  const taken = new Set<Placed>();
  return candidates.filter(({ before, after }) => {
    if (taken.has(before) || taken.has(after)) return false;
    taken.add(before).add(after);
    return true;
  });
}

type WordCounts = { of: Map<string, number>; total: number };
const NO_WORDS: WordCounts = { of: new Map(), total: 0 };

function countWords(text: string): WordCounts {
  const words = wordsOf(text).filter(hasWord);
  const of = new Map<string, number>();
  for (const word of words) of.set(word, (of.get(word) ?? 0) + 1);
  return { of, total: words.length };
}

/** Words in common, counted with their repetitions, as a part of all words: 0 to 1. */
function likeness(a: WordCounts, b: WordCounts): number {
  const most = (2 * Math.min(a.total, b.total)) / (a.total + b.total);
  if (!(most >= LEAST_ALIKE)) return 0; // also where neither has a word
  let shared = 0;
  for (const [word, count] of a.of) shared += Math.min(count, b.of.get(word) ?? 0);
  return (2 * shared) / (a.total + b.total);
}
