/** Every party of every briefing, with where it stands. */
import type { Mention, PartyRef, Place } from '../../../../shared/model/across.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';

/** In the order of the briefings. */
export function mentionsOf(briefings: readonly Briefing[]): Mention[] {
  return briefings.flatMap((briefing) =>
    briefing.facts.parties.map(({ id, name, aliases, kind, roles, section }) => ({
      ...placeOf(briefing, section),
      ...{ party: id, name, aliases, kind, roles },
    })),
  );
}

/** A fact without a passage of its own stands among the facts. */
export function placeOf({ id, title, date }: Briefing, section: string | undefined): Place {
  return { briefing: id, title: title.value, date: date.value, section: section ?? 'facts' };
}

/** One string for one mention. */
export function keyOf({ briefing, party }: PartyRef): string {
  return JSON.stringify([briefing, party]);
}
