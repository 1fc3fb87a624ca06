/** What a finding comes to as entries of the frontmatter, each supported by the section that it was found in. */
import type { Entry } from '../../../../shared/model/suggestion.ts';
import type { Draft, Named } from './find/index.ts';
import type { FactIds } from './ids.ts';

/** Where a fact stands: its section, and the source of the briefing where there is only the one. */
export type Support = { section: string; sources?: string[] };

/** `label` is what a fact without a name gets its id from. */
export function entriesOf(draft: Draft, label: string, ids: FactIds, support: Support): Entry[] {
  switch (draft.what) {
    case 'party':
      return [partyEntry(draft, ids, support, draft.aliases.length > 0 ? { aliases: draft.aliases } : {})];
    case 'venture':
      return [ventureEntry(draft.name, ids, support)];
    case 'role':
      return [partyEntry(draft, ids, support, { roles: [draft.role] })];
    case 'place':
      return [ventureEntry(draft.venture, ids, support, { places: [draft.place] })];
    case 'commitment': {
      const { summary, amount, currency, isSpent, years, venture } = draft;
      const ventures = venture === null ? [] : [ventureEntry(venture, ids, support)];
      const of = venture === null ? {} : { venture: ids.venture(venture) };
      const kind = isSpent ? 'deployed' : 'announced';
      const over = years === null ? {} : { years };
      const value = {
        id: ids.fresh(label),
        kind,
        summary,
        amount,
        currency,
        ...of,
        ...over,
        ...support,
      } as const;
      return [...ventures, { list: 'commitments', value }];
    }
    case 'condition':
      return [{ list: 'conditions', value: { id: ids.fresh(label), summary: draft.summary, ...support } }];
    case 'figure': {
      const { value, label: words } = draft;
      return [{ list: 'figures', value: { id: ids.fresh(label), value, label: words, ...support } }];
    }
    case 'event': {
      const { date, summary } = draft;
      const dated = date === null ? {} : { date };
      return [{ list: 'events', value: { id: ids.fresh(label), ...dated, summary, ...support } }];
    }
    case 'statement': {
      const { by, summary, isPlan } = draft;
      const kind = isPlan ? 'plan' : 'claim';
      const value = { id: ids.fresh(label), by: ids.party(by.name), kind, summary, ...support } as const;
      return [partyEntry(by, ids, support), { list: 'statements', value }];
    }
  }
}

type PartyMore = { aliases?: string[]; roles?: string[] };

function partyEntry({ name, isPerson }: Named, ids: FactIds, support: Support, more: PartyMore = {}): Entry {
  const kind = isPerson ? { kind: 'person' as const } : {};
  return { list: 'parties', value: { id: ids.party(name), name, ...kind, ...more, ...support } };
}

function ventureEntry(name: string, ids: FactIds, support: Support, more: { places?: string[] } = {}): Entry {
  return { list: 'ventures', value: { id: ids.venture(name), name, ...more, ...support } };
}
