/** Facts in words: the one place that turns amounts, dates and terms into English. */
import type { Commitment, Condition, Facts, Term } from './facts.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]; // prettier-ignore

/** An honest date in words: `2025`, `January 2025`, `21 January 2025`. */
export function dateWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? '' : (MONTHS[Number(month) - 1] ?? month);
  return [day === undefined ? '' : String(Number(day)), name, year].filter((part) => part !== '').join(' ');
}

const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** An amount with its currency: `US$500 billion`, `EUR 1,200`. */
export function amountWords(amount: number, currency: string): string {
  const symbol = currency === 'USD' ? 'US$' : `${currency} `;
  const scale = SCALES.find(([size]) => amount >= size);
  if (scale === undefined) return symbol + amount.toLocaleString('en-US');
  const [size, name] = scale;
  return `${symbol}${(amount / size).toLocaleString('en-US', { maximumFractionDigits: 2 })} ${name}`;
}

/** Looks up names by id; an id that names nothing is shown as it is. */
export class Names {
  readonly #names: Map<string, string>;

  constructor(facts: Facts) {
    this.#names = new Map([
      ...facts.parties.map(({ id, name }) => [id, name] as const),
      ...facts.ventures.map(({ id, name }) => [id, name] as const),
      ...facts.conditions.map(({ id, summary }) => [id, clause(summary)] as const),
      ...facts.agreements.map(({ id, title }) => [id, title] as const),
      ...facts.agreements.flatMap(({ terms }) => terms.map(({ id, kind }) => [id, kind] as const)),
      ...facts.commitments.map(({ id, amount, currency }) => [id, amountWords(amount, currency)] as const),
      ...[...facts.events, ...facts.statements].map(({ id, summary }) => [id, clause(summary)] as const),
    ]);
  }

  of(id: string): string {
    return this.#names.get(id) ?? id;
  }

  /** `Arm, Microsoft and Nvidia`. */
  list(ids: string[]): string {
    return series(ids.map((id) => this.of(id)));
  }
}

/** `a, b and c`. */
export function series(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** When a term holds: `from January 2025, until 2030, ends when …`; empty when nothing is said. */
export function periodWords({ from, until, startsWhen, endsWhen }: Partial<Term>, names: Names): string {
  return [
    from && `from ${dateWords(from)}`,
    until && `until ${dateWords(until)}`,
    startsWhen && `starts when ${names.of(startsWhen)}`,
    endsWhen && `ends when ${names.of(endsWhen)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** When a commitment runs: `from 2025, over 4 years`, `at once`; empty when nothing is said. */
export function commitmentPeriodWords({ from, until, years, atOnce }: Commitment, names: Names): string {
  return [atOnce && 'at once', periodWords({ from, until }, names), years && `over ${yearsWords(years)}`]
    .filter(Boolean)
    .join(', ');
}

export function yearsWords(years: number): string {
  return years === 1 ? '1 year' : `${years} years`;
}

/** What a condition comes to: `met since June 2027`, `unknown`. */
export function stateWords({ state, since }: Condition): string {
  return state === 'met' && since !== undefined ? `met since ${dateWords(since)}` : state;
}

/** Who a term binds: `Microsoft towards OpenAI`. */
export function sidesWords({ holder, counterparty }: Term, names: Names): string {
  const towards = counterparty === undefined ? '' : `towards ${names.of(counterparty)}`;
  return [holder === undefined ? '' : names.of(holder), towards].filter((part) => part !== '').join(' ');
}

/** `US$100 billion of the US$500 billion`. */
export function commitmentWords({ amount, currency, partOf }: Commitment, names: Names): string {
  const whole = partOf === undefined ? '' : ` of the ${names.of(partOf)}`;
  return amountWords(amount, currency) + whole;
}

/** A sentence as part of another: no capital at the start (unless a name), no full stop at the end. */
export function clause(sentence: string): string {
  const open = sentence.replace(/\.$/, '');
  const lowers = /^(The|A|An|When|If|It|Its|Systems?) /.test(open);
  return lowers ? open.charAt(0).toLowerCase() + open.slice(1) : open;
}

/** Words as they begin a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A clause as a sentence. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
