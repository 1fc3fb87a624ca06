/**
 * Which assumptions and indicators of a briefing a newer one touches, in two ways that can be explained in a sentence:
 *
 * - the newer one says so in its frontmatter (`touches`), and is not older for certain;
 * - the newer one contradicts a fact of the very section that the assumption or indicator cites. Both must state their own
 *   dates, and the one must lie wholly after the other: a file's date tells nothing of when its text was true.
 */
import { firstDay, lastDay } from '../../../../shared/days.ts';
import type { Contradiction, Touched } from '../../../../shared/model/across.ts';
import type { Briefing, Consideration, Problem } from '../../../../shared/model/briefing.ts';
import { placeOf } from './mentions.ts';

type Considered = Consideration & { kind: Touched['kind'] };

/** In the briefing's order; `contradictions` are those of the library. */
export function touchedIn(
  briefing: Briefing,
  briefings: readonly Briefing[],
  contradictions: readonly Contradiction[],
): Touched[] {
  const byId = new Map(briefings.map((each) => [each.id, each]));
  return considered(briefing).flatMap((consideration) => [
    ...statedOf(consideration, briefing, briefings),
    ...contradictedOf(consideration, briefing, byId, contradictions),
  ]);
}

/** A warning for each of what `touches` names that is not there, by the path of the file that names it. */
export function checkTouches(briefings: readonly Briefing[]): (Problem & { path: string })[] {
  const byId = new Map(briefings.map((each) => [each.id, each]));
  return briefings.flatMap(({ path, touches }) =>
    touches.flatMap(({ briefing: id, id: wanted }) => {
      const message = faultOf(byId.get(id), id, wanted);
      return message === null ? [] : [{ path, severity: 'warning' as const, message }];
    }),
  );
}

function faultOf(target: Briefing | undefined, id: string, wanted: string): string | null {
  if (target === undefined) return `“touches” names the briefing “${id}”, which this library does not have.`;
  if (considered(target).some((each) => each.id === wanted)) return null;
  return `“touches” names “${wanted}” of the briefing “${id}”, which has no such assumption or indicator.`;
}

function considered({ assumptions, indicators }: Briefing): Considered[] {
  return [
    ...assumptions.map((each) => ({ ...each, kind: 'assumption' as const })),
    ...indicators.map((each) => ({ ...each, kind: 'indicator' as const })),
  ];
}

function statedOf(consideration: Considered, older: Briefing, briefings: readonly Briefing[]): Touched[] {
  return briefings.flatMap((newer) => {
    const touch = newer.touches.find(({ briefing, id }) => briefing === older.id && id === consideration.id);
    if (touch === undefined || newer.id === older.id || liesBefore(newer, older)) return [];
    const section = touch.section ?? newer.sections[0]?.id;
    return [{ ...what(consideration), by: placeOf(newer, section), contradicts: null }];
  });
}

function contradictedOf(
  consideration: Considered,
  older: Briefing,
  byId: ReadonlyMap<string, Briefing>,
  contradictions: readonly Contradiction[],
): Touched[] {
  if (consideration.section === undefined) return [];
  return contradictions.flatMap(({ sides: [one, other], about, differs }) => {
    const newer = byId.get(other.briefing);
    const isHere = one.briefing === older.id && one.section === consideration.section;
    if (!isHere || newer === undefined || !isDated(older) || !isDated(newer) || !liesBefore(older, newer))
      return [];
    const { briefing, title, date, section } = other;
    const by = { briefing, title, date, section };
    return [{ ...what(consideration), by, contradicts: { about, differs } }];
  });
}

function what({
  kind,
  id,
  text,
  judgements,
}: Considered): Pick<Touched, 'kind' | 'id' | 'text' | 'judgements'> {
  return { kind, id, text, judgements };
}

function isDated({ date }: Briefing): boolean {
  return date.from === 'frontmatter';
}

function liesBefore(a: Briefing, b: Briefing): boolean {
  return lastDay(a.date.value) < firstDay(b.date.value);
}
