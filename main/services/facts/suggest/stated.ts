/** Whether a briefing states already what was found. */
import type { Briefing } from '../../../../shared/model/briefing.ts';
import { folded, nameKey } from '../across/names.ts';
import type { Draft } from './find/index.ts';

type Stated = Pick<Briefing, 'facts' | 'figures'>;

export function isStated(draft: Draft, { facts, figures }: Stated): boolean {
  const { parties, ventures, conditions, commitments, events, statements } = facts;
  const isNamed = (name: string) =>
    [...parties, ...ventures].some((each) =>
      isCalled(name, each.name, 'aliases' in each ? each.aliases : []),
    );
  const isSaid = (text: string) =>
    [...events, ...statements].some(({ summary }) => folded(summary) === folded(text));
  switch (draft.what) {
    case 'party':
    case 'venture':
      return isNamed(draft.name);
    case 'role':
      return parties.some(
        (party) =>
          isCalled(draft.name, party.name, party.aliases) && rolesOf(party, ventures).has(folded(draft.role)),
      );
    case 'place':
      return ventures.some(
        ({ name, places }) =>
          isCalled(draft.venture, name, []) && places.some((place) => same(place, draft.place)),
      );
    case 'commitment':
      return commitments.some(
        ({ amount, currency }) => amount === draft.amount && currency === draft.currency,
      );
    case 'condition':
      return conditions.some(({ summary }) => folded(summary).includes(folded(draft.amount)));
    case 'figure':
      return figures.some(({ value }) => same(value, draft.value));
    case 'event':
      return isSaid(draft.summary) && (draft.date === null || events.some(({ date }) => date === draft.date));
    case 'statement':
      return isSaid(draft.summary);
  }
}

function isCalled(wanted: string, name: string, aliases: string[]): boolean {
  return [name, ...aliases].some((each) => nameKey(each) === nameKey(wanted));
}

/** What a party is said to be, by itself or as a member of a venture. */
function rolesOf(
  { id, roles }: Stated['facts']['parties'][number],
  ventures: Stated['facts']['ventures'],
): Set<string> {
  const asMember = ventures.flatMap(({ name, members }) =>
    members
      .filter(({ party }) => party === id)
      .flatMap((member) => member.roles.flatMap((role) => [role, `${role} of ${name}`])),
  );
  return new Set([...roles, ...asMember].map(folded));
}

function same(a: string, b: string): boolean {
  return folded(a) === folded(b);
}
