/** The facts as labelled tables, a kind each; each row's last cell leads to the passage and the sources behind it. */
import {
  commitmentPeriodWords,
  commitmentWords,
  dateWords,
  Names,
  periodWords,
  series,
  sidesWords,
  stateWords,
} from './fact-words.ts';
import type { Facts } from './facts.ts';
import type { Block, Row } from './section.ts';
import { membersOf, type Supported, supportOfTerm } from './stated-facts.ts';
import { run, supportLinks } from './support-links.ts';

/** Kinds without a fact are left out. */
export function factBlocks(facts: Facts): Block[] {
  const names = new Names(facts);
  return [
    ...table(
      'Parties',
      ['Party', 'Kind', 'Roles', 'Support'],
      facts.parties,
      ({ name, aliases, kind, roles }) => [
        [name, ...aliases.map((alias) => `also ${alias}`)].join(', '),
        kind,
        series(roles),
      ],
    ),
    ...table(
      'Agreements',
      ['Agreement', 'Parties', 'Date', 'Support'],
      facts.agreements,
      ({ title, parties, date }) => [title, names.list(parties), date === undefined ? '' : dateWords(date)],
    ),
    ...facts.agreements.flatMap((agreement) =>
      table(
        `Terms of ${agreement.title}`,
        ['Term', 'Held by', 'In force', 'What it says', 'Support'],
        agreement.terms.map((term) => ({ ...term, ...supportOfTerm(term, agreement) })),
        (term) => [
          term.kind,
          sidesWords(term, names),
          periodWords(term, names),
          term.summary + (term.replaces === undefined ? '' : ` Replaces: ${names.of(term.replaces)}.`),
        ],
      ),
    ),
    ...table('Conditions', ['Condition', 'State', 'Support'], facts.conditions, (condition) => [
      condition.summary,
      stateWords(condition),
    ]),
    ...table(
      'Ventures',
      ['Venture', 'Aim', 'Led by', 'Places', 'Support'],
      facts.ventures,
      ({ name, aim, leads, places }) => [name, aim ?? '', names.list(leads), series(places)],
    ),
    ...facts.ventures.flatMap((venture) =>
      table(
        `Members of ${venture.name}`,
        ['Member', 'Roles', 'Support'],
        membersOf(venture).map((member) => ({ ...venture, ...member })),
        ({ party, roles }) => [names.of(party), series(roles)],
      ),
    ),
    ...table(
      'Commitments',
      ['Amount', 'Kind', 'By', 'Period', 'What for', 'Support'],
      facts.commitments,
      (commitment) => [
        commitmentWords(commitment, names),
        commitment.kind,
        names.list(commitment.by),
        commitmentPeriodWords(commitment, names),
        commitment.summary,
      ],
    ),
    ...table(
      'Events',
      ['Date', 'Event', 'Parties', 'Support'],
      byDate(facts.events),
      ({ date, summary, parties }) => [
        date === undefined ? 'not stated' : dateWords(date),
        summary,
        names.list(parties),
      ],
    ),
    ...table(
      'Statements',
      ['By', 'Date', 'Kind', 'Statement', 'About', 'Support'],
      byDate(facts.statements),
      ({ by, date, kind, summary, about }) => [
        names.of(by),
        date === undefined ? '' : dateWords(date),
        kind,
        summary,
        names.list(about),
      ],
    ),
  ];
}

/** A label and a table; `cells` gives every column but the last. Columns of which no fact says anything are left out. */
function table<Fact extends Supported>(
  label: string,
  columns: string[],
  facts: Fact[],
  cells: (fact: Fact) => string[],
): Block[] {
  if (facts.length === 0) return [];
  const title: Block = { kind: 'paragraph', children: [{ kind: 'strong', children: run(label) }] };
  const words = facts.map(cells);
  const isLast = (column: number) => column === columns.length - 1;
  const says = columns.map((_, column) => isLast(column) || words.some((row) => row[column] !== ''));
  const rows = facts.map(({ section, sources }, row): Row => {
    const all = [...(words[row] ?? []).map(run), supportLinks(section, sources)];
    return all.filter((_, column) => says[column]);
  });
  const header = columns.filter((_, column) => says[column]).map(run);
  return [title, { kind: 'table', align: header.map(() => null), header, rows }];
}

/** Dated first, in order of time; the order of the frontmatter otherwise. */
function byDate<Dated extends { date?: string | undefined }>(events: Dated[]): Dated[] {
  return events.toSorted((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
}
