/**
 * Terms in force: what each term of a briefing comes to on a day, if some conditions are met. Pure, so that the page, the
 * command line and a test ask the same function.
 */

import { firstDay, lastDay } from '../days.ts';
import { capital, dateWords, Names, sentence } from '../model/fact-words.ts';
import type { Agreement, Facts, Term } from '../model/facts.ts';

export const STATUSES = ['in-force', 'not-yet', 'ended', 'unknown'] as const;
export type TermStatus = (typeof STATUSES)[number];

export type TermInForce = {
  /** Ids of the term and of its agreement. */
  term: string;
  agreement: string;
  kind: string;
  status: TermStatus;
  /** Why, in a sentence. */
  reason: string;
  /** Where the briefing says so; null when the term has no support. */
  section: string | null;
};

export type Question = {
  /** YYYY-MM-DD. */
  on: string;
  /** Ids of the conditions taken as met, besides those that the briefing says are met by then. All others are taken as not met. */
  given: readonly string[];
  /** The briefing's own honest date: what it states without a beginning held then. Empty when it has none. */
  asOf: string;
};

/**
 * Every term, in the briefing's order. Dates count as far as they are known: a term until 2030 holds to the end of that
 * year; one from 2025 has begun for certain when that year is over. On a later day with the same conditions nothing that
 * has ended is in force again.
 */
export function termsInForce(facts: Facts, question: Question): TermInForce[] {
  const judge = judgeOf(facts, question);
  return facts.agreements.flatMap((agreement) =>
    agreement.terms.map((term) => ({
      term: term.id,
      agreement: agreement.id,
      kind: term.kind,
      ...judge({ term, agreement }),
      section: term.section ?? agreement.section ?? null,
    })),
  );
}

type Verdict = { status: TermStatus; reason: string };
/** A term with the agreement that it stands in. */
type Standing = { term: Term; agreement: Agreement };

/** Of the conditions by id. One that came about at an honest date may or may not have come on a day within that date. */
export function conditionsMet(
  facts: Facts,
  { on, given }: Question,
): (id: string) => 'yes' | 'no' | 'perhaps' {
  const conditions = new Map(facts.conditions.map((condition) => [condition.id, condition]));
  return (id) => {
    const { state, since } = conditions.get(id) ?? { state: 'unknown' };
    if (given.includes(id)) return 'yes';
    if (state !== 'met') return 'no';
    if (since === undefined || on >= lastDay(since)) return 'yes';
    return on < firstDay(since) ? 'no' : 'perhaps';
  };
}

function judgeOf(facts: Facts, question: Question): (standing: Standing) => Verdict {
  const { on, asOf } = question;
  const isMet = conditionsMet(facts, question);
  const names = new Names(facts);
  const conditions = new Map(facts.conditions.map((condition) => [condition.id, condition]));
  const all = facts.agreements.flatMap((agreement) => agreement.terms.map((term) => ({ term, agreement })));
  const heirs = Map.groupBy(all, ({ term }) => term.replaces);

  /** Only whether an heir has begun counts, not what became of it: nothing comes back when its heir ends. */
  function ended({ id, until, endsWhen }: Term): Verdict | null {
    if (until !== undefined && on > lastDay(until))
      return verdict('ended', `It ran until ${dateWords(until)}`);
    if (endsWhen !== undefined && isMet(endsWhen) === 'yes')
      return verdict('ended', `It ends when ${names.of(endsWhen)}, ${met(endsWhen)}`);
    const heir = heirsOf(id).find((each) => beginning(each) === null);
    return heir ? verdict('ended', `It has been replaced by: ${heir.term.kind}`) : null;
  }

  /** Why it has not begun, or not for certain; null when it has. */
  function beginning({ term, agreement }: Standing): Verdict | null {
    const { startsWhen } = term;
    const from = term.from ?? agreement.date;
    if (from !== undefined && on < firstDay(from)) return verdict('not-yet', `It begins ${inWords(from)}`);
    if (startsWhen !== undefined && isMet(startsWhen) === 'no')
      return verdict('not-yet', `It begins when ${names.of(startsWhen)}, ${unmet(startsWhen)}`);
    if (startsWhen !== undefined && isMet(startsWhen) === 'perhaps')
      return verdict('unknown', `It begins when ${names.of(startsWhen)}, ${perhapsMet(startsWhen)}`);
    if (from !== undefined && on < lastDay(from))
      return verdict('unknown', `It begins ${inWords(from)}; the day is not stated`);
    if (from === undefined && asOf !== '' && on < firstDay(asOf))
      return verdict('unknown', `The briefing, of ${dateWords(asOf)}, does not say since when it holds`);
    return null;
  }

  function perhapsEnded({ id, endsWhen }: Term): Verdict | null {
    if (endsWhen !== undefined && isMet(endsWhen) === 'perhaps')
      return verdict('unknown', `It ends when ${names.of(endsWhen)}, ${perhapsMet(endsWhen)}`);
    const heir = heirsOf(id).find((each) => beginning(each)?.status === 'unknown');
    return heir ? verdict('unknown', `It may have been replaced by: ${heir.term.kind}`) : null;
  }

  function inForce({ until, startsWhen, endsWhen }: Term): Verdict {
    const parts = [
      startsWhen === undefined ? '' : `it began because ${names.of(startsWhen)}, ${met(startsWhen)}`,
      until === undefined ? 'no end is stated' : `it runs until ${dateWords(until)}`,
      endsWhen === undefined ? '' : `it would end when ${names.of(endsWhen)}, ${unmet(endsWhen)}`,
    ];
    return verdict('in-force', parts.filter((part) => part !== '').join('; '));
  }

  function heirsOf(id: string): Standing[] {
    return (heirs.get(id) ?? []).filter(({ term }) => term.id !== id);
  }

  return (standing) =>
    ended(standing.term) ?? beginning(standing) ?? perhapsEnded(standing.term) ?? inForce(standing.term);

  function met(id: string): string {
    const { state, since } = conditions.get(id) ?? { state: 'unknown' };
    if (state !== 'met') return 'which is taken as met';
    return since === undefined ? 'which is met' : `which is met since ${dateWords(since)}`;
  }

  function unmet(id: string): string {
    const { state, since } = conditions.get(id) ?? { state: 'unknown' };
    if (state === 'unknown') return 'which is taken as not met: the briefing does not say';
    return state === 'met' && since !== undefined ? `which comes ${inWords(since)}` : 'which is not met';
  }

  function perhapsMet(id: string): string {
    return `which comes ${inWords(conditions.get(id)?.since ?? '')}; the day is not stated`;
  }
}

function inWords(date: string): string {
  return date.length === 10 ? `on ${dateWords(date)}` : `in ${dateWords(date)}`;
}

function verdict(status: TermStatus, reason: string): Verdict {
  return { status, reason: sentence(capital(reason)) };
}
