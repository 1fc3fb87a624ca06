/** Whether a briefing states already what was found. */
import type { Briefing } from '../../../../shared/model/briefing.ts';
import { folded, nameKey } from '../across/names.ts';
import type { Draft, Span } from './find/index.ts';

type Stated = Pick<Briefing, 'facts' | 'figures'>;
type Commitment = Briefing['facts']['commitments'][number];

/** Tells of findings whether the briefing states them; it may have thousands of facts, which are looked through once. */
export function statedIn({ facts, figures }: Stated): (draft: Draft) => boolean {
  const { parties, ventures, commitments, conditions, events, statements } = facts;
  const names = new Set(ventures.map(({ name }) => nameKey(name)));
  for (const { name, aliases } of parties) for (const each of [name, ...aliases]) names.add(nameKey(each));
  const said = new Set([...events, ...statements].map(({ summary }) => folded(summary)));
  const dated = new Set(events.map(({ date }) => date));
  const sums = new Set(commitments.map(({ amount, currency }) => `${currency} ${amount}`));
  const thresholds = conditions.map(({ summary }) => folded(summary));
  const lasting = Map.groupBy(commitments, ({ years }) => years);
  const values = new Set(figures.map(({ value }) => folded(value)));
  const roles = rolesOf(facts);
  const places = placesOf(facts);
  const bounds = boundsOf(facts);

  return (draft) => {
    switch (draft.what) {
      case 'party':
      case 'venture':
        return names.has(nameKey(draft.name));
      case 'role':
        return roles.get(nameKey(draft.name))?.has(folded(draft.role)) === true;
      case 'place':
        return (
          places.get(nameKey(draft.venture))?.some((place) => place.includes(folded(draft.place))) === true
        );
      case 'commitment':
        return sums.has(`${draft.currency} ${draft.amount}`);
      case 'condition':
        return thresholds.some((summary) => summary.includes(folded(draft.amount)));
      case 'figure':
        // A commitment over four years says “over the next four years” better than a figure does.
        return (
          values.has(folded(draft.value)) ||
          (draft.span !== null && isSpanOf(lasting.get(draft.span.years) ?? [], draft.span, draft.label))
        );
      case 'event': {
        const { date, summary } = draft;
        if (date === null) return said.has(folded(summary));
        return bounds.has(date) || (dated.has(date) && said.has(folded(summary)));
      }
      case 'statement':
        return said.has(folded(draft.summary));
    }
  };
}

/** Whether one of these commitments, which last as long, is what a sentence speaks of: it is over that sum, or made of that sentence. */
function isSpanOf(commitments: Commitment[], { sums }: Span, sentence: string): boolean {
  return commitments.some(
    ({ amount, currency, summary }) =>
      sums.has(`${currency} ${amount}`) || folded(summary) === folded(sentence),
  );
}

/** What each party is said to be, by itself or as a member of a venture; by its names. */
function rolesOf({ parties, ventures }: Stated['facts']): Map<string, Set<string>> {
  const members = ventures.flatMap(({ name, members }) =>
    members.map((member) => ({ venture: name, ...member })),
  );
  const byParty = Map.groupBy(members, ({ party }) => party);
  return new Map(
    parties.flatMap(({ id, name, aliases, roles }) => {
      const asMember = (byParty.get(id) ?? []).flatMap((member) =>
        member.roles.flatMap((role) => [role, `${role} of ${member.venture}`]),
      );
      const all = new Set([...roles, ...asMember].map(folded));
      return [name, ...aliases].map((each) => [nameKey(each), all] as const);
    }),
  );
}

/** The places of each venture; “Texas (the start)” says Texas too. */
function placesOf({ ventures }: Stated['facts']): Map<string, string[]> {
  return new Map(ventures.map(({ name, places }) => [nameKey(name), places.map(folded)]));
}

/** Dates from and until which something holds: a term until 2030 says “through 2030” better than an event does. */
function boundsOf({ agreements, commitments }: Stated['facts']): Set<string | undefined> {
  const bounded = [...agreements.flatMap(({ terms }) => terms), ...commitments];
  return new Set(bounded.flatMap(({ from, until }) => [from, until]));
}
