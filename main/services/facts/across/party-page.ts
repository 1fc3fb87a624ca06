/** All that a library says of one party, fact by fact. */
import {
  ENTRY_GROUPS,
  type EntryGroup,
  type PartyEntry,
  type PartyPage,
  type PartySummary,
} from '../../../../shared/model/across.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import { sentence, series } from '../../../../shared/model/fact-words.ts';
import type { Agreement, Facts, Term } from '../../../../shared/model/facts.ts';
import { listFacts } from '../../../../shared/model/facts-list.ts';
import {
  isSupported,
  membersOf,
  type Supported,
  supportOfTerm,
} from '../../../../shared/model/stated-facts.ts';
import type { PartyGroup } from './identity.ts';
import { keyOf, placeOf } from './mentions.ts';

/** A party's name is that of its first mention. */
export function summaryOf({ mentions, confirmed }: PartyGroup): PartySummary {
  const [first] = mentions;
  if (first === undefined) throw new Error('A group has a mention at least');
  const { briefing, party, name, kind } = first;
  const unconfirmed = mentions.filter((mention) => !confirmed.has(keyOf(mention))).length;
  return {
    ...{ briefing, party, name, kind, unconfirmed },
    briefings: new Set(mentions.map((mention) => mention.briefing)).size,
  };
}

/** `briefings` by id. */
export function pageOf(group: PartyGroup, briefings: ReadonlyMap<string, Briefing>): PartyPage {
  const mentions = group.mentions.map((mention) => ({
    ...mention,
    isConfirmed: group.confirmed.has(keyOf(mention)),
  }));
  const entries = mentions.flatMap(({ briefing: id, party, isConfirmed }) => {
    const briefing = briefings.get(id);
    return briefing === undefined ? [] : entriesOf(briefing, party, isConfirmed);
  });
  const names = mentions.flatMap(({ name, aliases }) => [name, ...aliases]);
  return {
    ...summaryOf(group),
    names: [...new Set(names)],
    mentions,
    apart: group.apart,
    entries: entries.toSorted(
      (a, b) => ENTRY_GROUPS.indexOf(a.group) - ENTRY_GROUPS.indexOf(b.group) || b.date.localeCompare(a.date),
    ),
  };
}

type Found = { group: EntryGroup; fact: { id: string } & Supported; words: string };

function entriesOf(briefing: Briefing, party: string, isConfirmed: boolean): PartyEntry[] {
  return concerning(briefing.facts, party).map(({ group, fact, words }) => ({
    ...placeOf(briefing, fact.section),
    ...{ group, fact: fact.id, sentence: words, isConfirmed, isSupported: isSupported(fact) },
  }));
}

function concerning(facts: Facts, party: string): Found[] {
  const sentences = new Map(listFacts(facts).map((line) => [`${line.kind} ${line.id}`, line.sentence]));
  const found = (group: EntryGroup, kind: string, fact: Found['fact']): Found => ({
    group,
    fact,
    words: sentences.get(`${kind} ${fact.id}`) ?? '',
  });

  const terms = facts.agreements.flatMap((agreement) =>
    agreement.terms.flatMap((term) => {
      const group = groupOf(term, agreement, party);
      return group === null ? [] : [found(group, 'term', { id: term.id, ...supportOfTerm(term, agreement) })];
    }),
  );
  const ventures = facts.ventures.flatMap((venture) =>
    membersOf(venture)
      .filter((member) => member.party === party)
      .map(({ roles }): Found => {
        const words = sentence(roles.length === 0 ? venture.name : `${venture.name}: ${series(roles)}`);
        return { group: 'venture', fact: venture, words };
      }),
  );
  return [
    ...facts.agreements
      .filter(({ parties }) => parties.includes(party))
      .map((agreement) => found('agreement', 'agreement', agreement)),
    ...terms,
    ...ventures,
    ...facts.commitments
      .filter(({ by }) => by.includes(party))
      .map((commitment) => found('commitment', 'commitment', commitment)),
    ...facts.events
      .filter(({ parties }) => parties.includes(party))
      .map((event) => found('event', 'event', event)),
    ...facts.statements
      .filter(({ by }) => by === party)
      .map((statement) => found('statement', 'statement', statement)),
    ...facts.statements
      .filter(({ by, about }) => by !== party && about.includes(party))
      .map((statement) => found('said-of-it', 'statement', statement)),
  ];
}

function groupOf({ holder, counterparty }: Term, { parties }: Agreement, party: string): EntryGroup | null {
  if (holder === party) return 'holds';
  if (counterparty === party) return 'towards';
  return holder === undefined && parties.includes(party) ? 'of-its-agreements' : null;
}
