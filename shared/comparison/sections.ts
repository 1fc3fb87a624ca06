/** What became of each section of a briefing. */
import { diffArrays } from 'diff';
import type { Passage, SectionChange } from '../model/changes.ts';
import { type Pair, pairSections } from './pairs.ts';

/** Beyond this many moves the order is simply another. */
const LIMITS = { maxEditLength: 2000 };

/** The sections that are new, gone, renamed, moved or have other words, in the text's order. */
export function compareSections(before: readonly Passage[], after: readonly Passage[]): SectionChange[] {
  const pairs = pairSections(before, after);
  const stayed = unmoved(pairs);
  return inTextOrder(pairs).flatMap((pair) => changeOf(pair, !stayed.has(pair)) ?? []);
}

function changeOf({ before, after }: Pair, isMoved: boolean): SectionChange | null {
  const { id: section, heading, text } = (after ?? before).value;
  if (after === null) return { kind: 'gone', section, heading, text };
  if (before === null) return { kind: 'new', section, heading, text };
  const renamedFrom = before.value.heading === heading ? null : before.value.heading;
  const texts = before.value.text === text ? null : { before: before.value.text, after: text };
  if (renamedFrom === null && texts === null && !isMoved) return null;
  return { kind: 'kept', section, heading, renamedFrom, isMoved, texts };
}

/** The pairs that need not move for the old order to become the new: as many as there can be. */
function unmoved(pairs: readonly Pair[]): Set<Pair> {
  const whole = pairs.filter(({ before, after }) => before !== null && after !== null);
  const by = (side: 'before' | 'after') => whole.toSorted((a, b) => (a[side]?.at ?? 0) - (b[side]?.at ?? 0));
  const found = diffArrays(by('before'), by('after'), LIMITS) ?? [];
  return new Set(found.flatMap(({ added, removed, value }) => (added || removed ? [] : value)));
}

/** As they stand now; what is gone stands after what it followed. */
function inTextOrder(pairs: readonly Pair[]): Pair[] {
  const byOldPlace = pairs.toSorted((a, b) => (a.before?.at ?? 0) - (b.before?.at ?? 0));
  const places = new Map<Pair, number>();
  let place = -1;
  for (const pair of byOldPlace) {
    if (pair.before !== null) place = pair.after?.at ?? place;
    places.set(pair, pair.after?.at ?? place);
  }
  const placeOf = (pair: Pair) => places.get(pair) ?? 0;
  return byOldPlace.toSorted(
    (a, b) => placeOf(a) - placeOf(b) || Number(a.after === null) - Number(b.after === null),
  );
}
