/**
 * Where two briefings cannot both be right. Rather none than a wrong one:
 *
 * - Two facts are of the same thing when they have the same `subject` or the same `named` (claims.ts). Where a briefing has
 *   several facts of one subject, such as two payments of one company, nobody can tell which is which: only their ids can.
 * - Commitments of one subject whose periods lie apart are two commitments.
 * - What one of them does not state contradicts nothing, and neither does another precision: 2025 and 2025-01 agree.
 * - Within one briefing nothing is compared: its author has seen both.
 */
import { datesAgree, firstDay, lastDay } from '../../../../shared/days.ts';
import type { Contradiction, ContradictionSide, Differing } from '../../../../shared/model/across.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import { type Claim, claimsOf } from './claims.ts';
import type { Identity } from './identity.ts';

const POINTS: readonly Differing[] = ['amount', 'holder', 'from', 'until', 'date'];

/** In the order of the library. */
export function findContradictions(briefings: readonly Briefing[], identity: Identity): Contradiction[] {
  const claims = briefings.flatMap((briefing) => claimsOf(briefing, identity));
  return [...pairsOfOneThing(claims)].flatMap(([a, b]) => {
    const [one, other] = inOrder(a, b);
    const differs = POINTS.flatMap((what) => differing(what, one, other));
    if (differs.length === 0) return [];
    const { what, about } = other;
    const sides: Contradiction['sides'] = [sideOf(one), sideOf(other)];
    return [{ what, about, differs, sides, isConfirmed: isConfirmed(one, other, identity) }];
  });
}

function* pairsOfOneThing(claims: readonly Claim[]): Generator<[Claim, Claim]> {
  const known = new Map<Claim, Set<Claim>>();
  for (const by of ['named', 'subject'] as const) {
    for (const same of gathered(claims, by)) {
      for (const [at, one] of same.entries()) {
        for (const other of same.slice(at + 1)) {
          if (known.get(one)?.has(other) || (by === 'subject' && liesApart(one, other))) continue;
          known.set(one, (known.get(one) ?? new Set()).add(other));
          yield [one, other];
        }
      }
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
  const isDate = what !== 'amount' && what !== 'holder';
  const agree = isDate ? datesAgree(one.value, other.value) : one.value === other.value;
  return agree ? [] : [{ what, words: [one.words, other.words] }];
}

/** The older first, as far as their dates tell. */
function inOrder(a: Claim, b: Claim): [Claim, Claim] {
  return firstDay(b.place.date) < firstDay(a.place.date) ? [b, a] : [a, b];
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
