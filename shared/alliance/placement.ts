/** Placement under a right of first refusal: who must be asked first, what they answer, and what follows. */
import { AttacheError } from '../errors.ts';
import { Names, sentence } from '../model/fact-words.ts';
import type { Agreement, Facts, Term } from '../model/facts.ts';

export const ANSWERS = ['accepts', 'declines'] as const;
export type Answer = (typeof ANSWERS)[number];

export type PlacementStep = {
  /** The party whose turn it is: it asks, is asked, or is free. */
  party: string;
  /** `asks` who has something to place, `asked` whose answer is awaited, an answer, or what follows. */
  what: 'asks' | 'asked' | Answer | 'placed' | 'free';
  text: string;
  /** Where the briefing says so; null for what follows from the nature of such a right. */
  section: string | null;
};

export type Placement = {
  agreement: string;
  steps: PlacementStep[];
  /** Whose answer is awaited; null when it is settled. */
  awaiting: string | null;
  /** Ids of terms that the answers bring into force. */
  starts: string[];
};

/** Whether a term is a right of first refusal: kinds are an open vocabulary. */
export function isFirstRefusal({ kind }: Term): boolean {
  return /\bfirst refusal\b/i.test(kind);
}

/**
 * `answers` are those of the holders in turn, in the agreement's order of their rights; what is not answered yet is awaited.
 * Error `not-found` when there is no such agreement, or none in it to ask.
 */
export function place(facts: Facts, agreement: string, answers: readonly Answer[]): Placement {
  const found = facts.agreements.find(({ id }) => id === agreement);
  const rights = found?.terms.filter(isFirstRefusal) ?? [];
  const [first] = rights;
  if (found === undefined || first === undefined) throw nobodyToAsk(facts, agreement, found);
  const names = new Names(facts);
  const steps: PlacementStep[] = [asks(first, names)];
  for (const [index, right] of rights.entries()) {
    const answer = answers[index];
    steps.push(asked(right, names, index));
    if (answer === undefined) return { agreement, steps, awaiting: right.holder ?? null, starts: [] };
    steps.push(answered(right, names, answer));
    if (answer === 'accepts')
      return { agreement, steps: [...steps, placed(right, names)], awaiting: null, starts: [] };
  }
  const starts = startedBy(facts, rights);
  return {
    agreement,
    steps: [...steps, ...free(first, starts, names)],
    awaiting: null,
    starts: starts.map(({ id }) => id),
  };
}

function asks({ counterparty, section }: Term, names: Names): PlacementStep {
  const text = `${who(counterparty, names)} has something to place.`;
  return { party: counterparty ?? '', what: 'asks', text, section: section ?? null };
}

function asked({ holder, kind, summary, section }: Term, names: Names, index: number): PlacementStep {
  const turn = index === 0 ? 'is asked first' : 'is asked next';
  const text = `${who(holder, names)} ${turn}: it holds the ${kind}. ${sentence(summary)}`;
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

/** The terms whose condition the refusals meet. */
function startedBy(facts: Facts, rights: Term[]): Term[] {
  const met = new Set(rights.map(({ whenDeclined }) => whenDeclined).filter((id) => id !== undefined));
  const terms = facts.agreements.flatMap((agreement) => agreement.terms);
  return terms.filter(({ startsWhen }) => startsWhen !== undefined && met.has(startsWhen));
}

function free({ counterparty }: Term, starts: Term[], names: Names): PlacementStep[] {
  if (starts.length === 0) {
    const text = `${who(counterparty, names)} may turn to others, as is the nature of such a right; the briefing does not say more.`;
    return [{ party: counterparty ?? '', what: 'free', text, section: null }];
  }
  return starts.map(({ holder, kind, summary, section }) => ({
    party: holder ?? counterparty ?? '',
    what: 'free',
    text: `${capital(kind)} comes into force. ${sentence(summary)}`,
    section: section ?? null,
  }));
}

function who(party: string | undefined, names: Names): string {
  return party === undefined ? 'A party that the briefing does not name' : names.of(party);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
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
