/**
 * What briefings claim that another may contradict: a commitment's amount and period, a term's holder and period, an
 * event's date. Each claim says what it is about in two ways, so that the same thing is known again in another briefing:
 *
 * - `subject`, what is stated of it. A term: its kind and the two parties. A commitment: its kind, currency, venture and
 *   those who promise it, and whether it is a part of another. An event: its parties and its words.
 * - `named`, its id together with what must be equal all the same: of a term the parties of its agreement, of a commitment
 *   kind, currency, whether it is a part, and venture (or, without one, who promises it), of an event its parties.
 *
 * Each is null where too little is stated to know the thing again.
 */
import type { Differing, PartyRef, Place } from '../../../../shared/model/across.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import { amountWords, capital, dateWords, Names, yearsWords } from '../../../../shared/model/fact-words.ts';
import type { Agreement, Commitment, Event, Term } from '../../../../shared/model/facts.ts';
import { type FactLine, listFacts } from '../../../../shared/model/facts-list.ts';
import type { Identity, PartyGroup } from './identity.ts';
import { keyOf, placeOf } from './mentions.ts';
import { folded, nameKey } from './names.ts';

/** What a claim says on one point, to be compared (`value`) and to be shown (`words`). */
export type Point = { value: string; words: string };

export type Claim = {
  what: 'commitment' | 'term' | 'event';
  fact: string;
  about: string;
  sentence: string;
  isSupported: boolean;
  place: Place;
  subject: string | null;
  named: string | null;
  points: Partial<Record<Differing, Point>>;
  parties: PartyRef[];
};

/** What a briefing claims, with its parties as `identity` knows them. */
export function claimsOf(briefing: Briefing, identity: Identity): Claim[] {
  const { agreements, commitments, events } = briefing.facts;
  const scribe = new Scribe(briefing, identity);
  return [
    ...agreements.flatMap((agreement) => agreement.terms.map((term) => scribe.term(term, agreement))),
    ...commitments.map((commitment) => scribe.commitment(commitment)),
    ...events.map((event) => scribe.event(event)),
  ];
}

class Scribe {
  readonly #briefing: Briefing;
  readonly #identity: Identity;
  readonly #names: Names;
  readonly #lines: Map<string, FactLine>;

  constructor(briefing: Briefing, identity: Identity) {
    this.#briefing = briefing;
    this.#identity = identity;
    this.#names = new Names(briefing.facts);
    this.#lines = new Map(listFacts(briefing.facts).map((line) => [`${line.kind} ${line.id}`, line]));
  }

  term(term: Term, agreement: Agreement): Claim {
    const sides = sidesOf(term, agreement);
    const { holder } = term;
    const points = dates({ from: term.from, until: term.until });
    if (holder !== undefined) points.holder = { value: this.#party(holder), words: this.#names.of(holder) };
    return {
      ...this.#claim('term', term, term.section ?? agreement.section),
      about: capital(term.kind),
      subject: sides === null ? null : key(folded(term.kind), this.#parties(sides)),
      named: agreement.parties.length < 2 ? null : key(term.id, this.#parties(agreement.parties)),
      points,
      parties: this.#refs([...(sides ?? []), ...agreement.parties]),
    };
  }

  commitment(commitment: Commitment): Claim {
    const { id, kind, currency, amount, by, partOf, venture, from, until, years } = commitment;
    const whole = partOf === undefined ? 'whole' : 'part';
    const name = venture === undefined ? '' : nameKey(this.#names.of(venture));
    const promised = this.#parties(by);
    const isKnown = name !== '' || by.length > 0;
    const sort = [kind, currency, whole];
    return {
      ...this.#claim('commitment', commitment, commitment.section),
      about: `${capital(kind)}: ${venture === undefined ? this.#names.list(by) : this.#names.of(venture)}`,
      subject: isKnown ? key(...sort, name, promised) : null,
      named: isKnown ? key(id, ...sort, name === '' ? promised : name) : null,
      points: {
        ...dates({ from, until }),
        ...(years === undefined ? {} : { years: { value: String(years), words: yearsWords(years) } }),
        amount: { value: String(amount), words: amountWords(amount, currency) },
      },
      parties: this.#refs(by),
    };
  }

  event(event: Event): Claim {
    const parties = event.parties.length === 0 ? null : this.#parties(event.parties);
    return {
      ...this.#claim('event', event, event.section),
      about: event.summary,
      subject: parties === null ? null : key(folded(event.summary), parties),
      named: parties === null ? null : key(event.id, parties),
      points: dates({ date: event.date }),
      parties: this.#refs(event.parties),
    };
  }

  #claim(what: Claim['what'], { id }: { id: string }, section: string | undefined) {
    const { sentence = '', isSupported = false } = this.#lines.get(`${what} ${id}`) ?? {};
    return { what, fact: id, sentence, isSupported, place: placeOf(this.#briefing, section) };
  }

  #refs(parties: readonly string[]): PartyRef[] {
    return parties.map((party) => ({ briefing: this.#briefing.id, party }));
  }

  /** One string for one party, whatever its id here. */
  #party(party: string): string {
    const ref = { briefing: this.#briefing.id, party };
    const group: PartyGroup | undefined = this.#identity.groupOf(ref);
    return keyOf(group?.mentions[0] ?? ref);
  }

  #parties(parties: readonly string[]): string {
    return key(...[...new Set(parties.map((party) => this.#party(party)))].sort());
  }
}

/** The two parties of a term; of an agreement of two, the other one need not be named. */
function sidesOf({ holder, counterparty }: Term, { parties }: Agreement): [string, string] | null {
  if (holder !== undefined && counterparty !== undefined) return [holder, counterparty];
  const [one, other] = parties;
  if (one === undefined || other === undefined || parties.length > 2) return null;
  const named = holder ?? counterparty;
  return named === undefined || parties.includes(named) ? [one, other] : null;
}

function dates(stated: Partial<Record<Differing, string | undefined>>): Claim['points'] {
  return Object.fromEntries(
    Object.entries(stated).flatMap(([what, date]) =>
      date === undefined ? [] : [[what, { value: date, words: dateWords(date) }]],
    ),
  );
}

function key(...parts: string[]): string {
  return JSON.stringify(parts);
}
