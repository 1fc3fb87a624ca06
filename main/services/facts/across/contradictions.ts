/**
 * Where two briefings cannot both be right. Rather none than a wrong one:
 *
 * - Two facts are of the same thing when they have the same `subject` or the same `named` (claims.ts). Where a briefing has
 *   several facts of one subject, such as two payments of one company, nobody can tell which is which: only their ids can.
 * - Commitments of one subject whose periods lie apart are two commitments.
 * - What one of them does not state contradicts nothing, and neither does another precision: 2025 and 2025-01 agree.
 * - Within one briefing nothing is compared: its author has seen both.
 * - A claim is held against the next one that says otherwise, in the order of their dates, and not against all.
 */
import { datesAgree, firstDay, lastDay } from '../../../../shared/days.ts';
import type { Contradiction, ContradictionSide, Differing } from '../../../../shared/model/across.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import { type Claim, claimsOf } from './claims.ts';
import type { Identity } from './identity.ts';

const POINTS: readonly Differing[] = ['amount', 'holder', 'from', 'until', 'years', 'date'];

/** In the order of the library. */
export function findContradictions(briefings: readonly Briefing[], identity: Identity): Contradiction[] {
  const claims = briefings.flatMap((briefing) => claimsOf(briefing, identity));
  const found = new Map<Claim, Map<Claim, Contradiction['differs']>>();
  for (const by of ['named', 'subject'] as const)
    for (const same of gathered(claims, by))
      for (const [one, other, point] of followed(same, by)) {
        const pairs = found.get(one) ?? new Map<Claim, Contradiction['differs']>();
        const known = pairs.get(other) ?? [];
        if (!known.some(({ what }) => what === point.what)) pairs.set(other, [...known, point]);
        found.set(one, pairs);
      }
  return [...found].flatMap(([one, pairs]) =>
    Array.from(pairs, ([other, differs]) => ({
      what: other.what,
      about: other.about,
      differs,
      sides: [sideOf(one), sideOf(other)] as Contradiction['sides'],
      isConfirmed: isConfirmed(one, other, identity),
    })),
  );
}

/**
 * Each claim with the next that says otherwise, and the next that is newer for certain, point by point: many briefings on one
 * thing make no list of all pairs.
 */
function* followed(
  same: readonly Claim[],
  by: 'subject' | 'named',
): Generator<[Claim, Claim, Contradiction['differs'][number]]> {
  const ordered = same.toSorted((a, b) => firstDay(a.place.date).localeCompare(firstDay(b.place.date)));
  for (const [at, one] of ordered.entries())
    for (const what of POINTS) {
      let isFirst = true;
      for (const other of ordered.slice(at + 1)) {
        const [point] = by === 'subject' && liesApart(one, other) ? [] : differing(what, one, other);
        const isNewer = lastDay(one.place.date) < firstDay(other.place.date);
        if (point === undefined || !(isFirst || isNewer)) continue;
        yield [one, other, point];
        if (isNewer) break;
        isFirst = false;
      }
    }
}

/** Claims of one thing, at most one of a briefing: where it has several, none. */
function gathered(claims: readonly Claim[], by: 'subject' | 'named'): Claim[][] {
  const things = Map.groupBy(
    claims.filter((claim) => claim[by] !== null),
    (claim) => `${claim.what} ${claim[by]}`,
  );
  return Array.from(things.values(), (same) => {
    const ofBriefing = Map.groupBy(same, ({ place }) => place.briefing);
    return [...ofBriefing.values()].flatMap((own) => (own.length === 1 ? own : []));
  });
}

function liesApart(a: Claim, b: Claim): boolean {
  const [one, other] = [period(a), period(b)];
  return a.what === 'commitment' && (one.last < other.first || other.last < one.first);
}

function period({ points: { from, until } }: Claim): { first: string; last: string } {
  return {
    first: from === undefined ? '' : firstDay(from.value),
    last: until === undefined ? '9999' : lastDay(until.value),
  };
}

function differing(what: Differing, a: Claim, b: Claim): Contradiction['differs'] {
  const [one, other] = [a.points[what], b.points[what]];
  if (one === undefined || other === undefined) return [];
  const isDate = what === 'from' || what === 'until' || what === 'date';
  const agree = isDate ? datesAgree(one.value, other.value) : one.value === other.value;
  return agree ? [] : [{ what, words: [one.words, other.words] }];
}

function sideOf({ fact, sentence, isSupported, place }: Claim): ContradictionSide {
  return { ...place, fact, sentence, isSupported };
}

/** Whether every party that both name is one by the reader's word. */
function isConfirmed(a: Claim, b: Claim, identity: Identity): boolean {
  return a.parties.every((one) =>
    b.parties.every(
      (other) => identity.groupOf(one) !== identity.groupOf(other) || identity.isConfirmed(one, other),
    ),
  );
}
