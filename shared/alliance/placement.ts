/** Placement under a right of first refusal: who must be asked first, what they answer, and what follows. */
import { AttacheError } from '../errors.ts';
import { capital, dateWords, Names, sentence } from '../model/fact-words.ts';
import type { Agreement, Facts, Term } from '../model/facts.ts';
import { conditionsMet, type Question, type TermInForce, termsInForce } from './terms.ts';

export const ANSWERS = ['accepts', 'declines'] as const;
export type Answer = (typeof ANSWERS)[number];

export type PlacementStep = {
  /** The party whose turn it is: it asks, is asked or passed over, or is free. */
  party: string;
  /** `asks` who has something to place, `asked` whose answer is awaited, `passed` who need not be asked, an answer, or what follows. */
  what: 'asks' | 'asked' | 'passed' | Answer | 'placed' | 'free';
  text: string;
  /** Where the briefing says so; null for what follows from the nature of such a right. */
  section: string | null;
};

export type Placement = {
  agreement: string;
  steps: PlacementStep[];
  /** Whose answer is awaited; null when it is settled. */
  awaiting: string | null;
  /** Ids of terms that the answers bring into force, for certain or as far as the briefing says. */
  starts: string[];
};

/** Whether a term is a right of first refusal: kinds are an open vocabulary. */
export function isFirstRefusal({ kind }: Term): boolean {
  return /\bfirst refusal\b/i.test(kind);
}

/**
 * On a day and under conditions: `answers` are those of the holders who are asked, in the agreement's order of their rights;
 * what is not answered yet is awaited. A right that does not hold then is passed over, and so is one whose holder's refusal is
 * among the conditions that are met. Error `not-found` when there is no such agreement, or none in it to ask.
 */
export function place(
  facts: Facts,
  agreement: string,
  answers: readonly Answer[],
  question: Question,
): Placement {
  const found = facts.agreements.find(({ id }) => id === agreement);
  const rights = found === undefined ? [] : termsOf(found).filter(isFirstRefusal);
  const [first] = rights;
  if (found === undefined || first === undefined) throw nobodyToAsk(facts, agreement, found);
  const names = new Names(facts);
  const steps: PlacementStep[] = [asks(first, names)];
  const isMet = conditionsMet(facts, question);
  const open: Answer[] = [...answers];
  const refused: Term[] = [];
  for (const right of rights) {
    const isRefused = right.whenDeclined !== undefined && isMet(right.whenDeclined) === 'yes';
    if (isRefused) refused.push(right);
    const now = statusesOf(facts, question, refused).get(right.id);
    const reason = whyPassed(right, now, isRefused, question, names);
    if (reason !== null) {
      steps.push(passed(right, names, reason));
      continue;
    }
    const isFirst = !steps.some(({ what }) => what === 'asked');
    steps.push(asked(right, names, isFirst, now?.status === 'unknown'));
    const answer = open.shift();
    if (answer === undefined) return { agreement, steps, awaiting: right.holder ?? null, starts: [] };
    steps.push(answered(right, names, answer));
    if (answer === 'accepts')
      return { agreement, steps: [...steps, placed(right, names)], awaiting: null, starts: [] };
    refused.push(right);
  }
  const starts = startedBy(facts, refused, question);
  const isUnasked = !steps.some(({ what }) => what === 'asked');
  return {
    agreement,
    steps: [...steps, ...free(first, starts, names, isUnasked && refused.length === 0)],
    awaiting: null,
    starts: starts.map(({ term }) => term.id),
  };
}

function asks({ counterparty, section }: Term, names: Names): PlacementStep {
  const text = `${who(counterparty, names)} has something to place.`;
  return { party: counterparty ?? '', what: 'asks', text, section: section ?? null };
}

/** A term without a passage of its own has that of its agreement. */
function termsOf(agreement: Agreement): Term[] {
  return agreement.terms.map((term) => ({ ...term, section: term.section ?? agreement.section }));
}

/** What terms come to with the conditions that refusals of these rights meet. */
function statusesOf(facts: Facts, question: Question, refused: Term[]): Map<string, TermInForce> {
  const given = [...question.given, ...metBy(refused)];
  return new Map(termsInForce(facts, { ...question, given }).map((term) => [term.term, term]));
}

function metBy(refused: Term[]): string[] {
  return refused.map(({ whenDeclined }) => whenDeclined).filter((id) => id !== undefined);
}

/** Null for a right whose holder must be asked, be it that nobody knows whether it holds. */
function whyPassed(
  { whenDeclined }: Term,
  now: TermInForce | undefined,
  isRefused: boolean,
  { on, given }: Question,
  names: Names,
): string | null {
  if (now?.status === 'ended' || now?.status === 'not-yet')
    return `its right does not hold on ${dateWords(on)}. ${now.reason}`;
  if (whenDeclined === undefined || !isRefused) return null;
  const source = given.includes(whenDeclined) ? 'it is taken as so' : 'the briefing says';
  return `${source} that ${names.of(whenDeclined)}.`;
}

function passed({ holder, section }: Term, names: Names, reason: string): PlacementStep {
  const text = `${who(holder, names)} need not be asked: ${reason}`;
  return { party: holder ?? '', what: 'passed', text, section: section ?? null };
}

function asked(
  { holder, kind, summary, section }: Term,
  names: Names,
  isFirst: boolean,
  isUnknown: boolean,
): PlacementStep {
  const turn = isFirst ? 'is asked first' : 'is asked next';
  const holds = isUnknown ? 'it may hold' : 'it holds';
  const text = `${who(holder, names)} ${turn}: ${holds} the ${kind}. ${sentence(summary)}`;
  return { party: holder ?? '', what: 'asked', text, section: section ?? null };
}

function answered({ holder, whenDeclined, section }: Term, names: Names, answer: Answer): PlacementStep {
  const name = who(holder, names);
  const meaning = whenDeclined === undefined ? '' : `, that is: ${names.of(whenDeclined)}`;
  const text = answer === 'accepts' ? `${name} accepts.` : `${name} declines${meaning}.`;
  return { party: holder ?? '', what: answer, text, section: section ?? null };
}

function placed({ holder, counterparty, section }: Term, names: Names): PlacementStep {
  const text = `${who(counterparty, names)} places it with ${who(holder, names)}.`;
  return { party: holder ?? '', what: 'placed', text, section: section ?? null };
}

/** `isCertain` is false for a term that may be in force then: the briefing does not say it to the day. */
type Started = { term: Term; isCertain: boolean };

/** The terms whose condition the refusals meet, as far as nothing else keeps them from being in force. */
function startedBy(facts: Facts, refused: Term[], question: Question): Started[] {
  const met = metBy(refused);
  const after = statusesOf(facts, question, refused);
  const isRefused = ({ id }: Term) => refused.some((right) => right.id === id);
  return facts.agreements.flatMap(termsOf).flatMap((term) => {
    const status = after.get(term.id)?.status;
    if (term.startsWhen === undefined || !met.includes(term.startsWhen) || isRefused(term)) return [];
    if (status !== 'in-force' && status !== 'unknown') return [];
    return [{ term, isCertain: status === 'in-force' }];
  });
}

/** `isUnasked`: no right holds at all. */
function free({ counterparty }: Term, starts: Started[], names: Names, isUnasked: boolean): PlacementStep[] {
  if (isUnasked) {
    const text = `${who(counterparty, names)} need ask nobody first; the briefing names no other such right in this agreement.`;
    return [{ party: counterparty ?? '', what: 'free', text, section: null }];
  }
  if (starts.length === 0) {
    const text = `${who(counterparty, names)} may turn to others, as is the nature of such a right; the briefing does not say more.`;
    return [{ party: counterparty ?? '', what: 'free', text, section: null }];
  }
  return starts.map(({ term: { holder, kind, summary, section }, isCertain }) => ({
    party: holder ?? counterparty ?? '',
    what: 'free',
    text: `${capital(kind)} ${isCertain ? 'comes' : 'may come'} into force. ${sentence(summary)}`,
    section: section ?? null,
  }));
}

function who(party: string | undefined, names: Names): string {
  return party === undefined ? 'A party that the briefing does not name' : names.of(party);
}

function nobodyToAsk(facts: Facts, id: string, found: Agreement | undefined): AttacheError {
  const others = facts.agreements.filter(({ terms }) => terms.some(isFirstRefusal)).map((each) => each.id);
  const hint =
    others.length === 0 ? 'No agreement of this briefing has one.' : `There is one in: ${others.join(', ')}.`;
  const what =
    found === undefined
      ? `This briefing has no agreement “${id}”.`
      : `The agreement “${id}” has no right of first refusal.`;
  return new AttacheError('not-found', `${what} ${hint}`, { agreement: id });
}
