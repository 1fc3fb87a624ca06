/** The facts as labelled tables, a kind each; each row's last cell leads to the passage and the sources behind it. */
import { commitmentWords, dateWords, Names, periodWords, series, sidesWords } from './fact-words.ts';
import type { Facts } from './facts.ts';
import type { Block, Row } from './section.ts';
import { run, supportLinks } from './support-links.ts';

type Supported = { section?: string | undefined; sources: string[] };

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
    ...facts.agreements.flatMap(({ title, terms }) =>
      table(
        `Terms of ${title}`,
        ['Term', 'Held by', 'In force', 'What it says', 'Support'],
        terms,
        (term) => [
          term.kind,
          sidesWords(term, names),
          periodWords(term, names),
          term.summary + (term.replaces === undefined ? '' : ` Replaces: ${names.of(term.replaces)}.`),
        ],
      ),
    ),
    ...table('Conditions', ['Condition', 'State', 'Support'], facts.conditions, ({ summary, state }) => [
      summary,
      state,
    ]),
    ...table('Ventures', ['Venture', 'Aim', 'Places', 'Support'], facts.ventures, ({ name, aim, places }) => [
      name,
      aim ?? '',
      series(places),
    ]),
    ...facts.ventures.flatMap(({ name, members, section, sources }) =>
      table(
        `Members of ${name}`,
        ['Member', 'Roles', 'Support'],
        members.map((member) => ({ ...member, section, sources })),
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
        periodWords({ from: commitment.from, until: commitment.until }, names),
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
      ['By', 'Kind', 'Statement', 'Support'],
      facts.statements,
      ({ by, kind, summary }) => [names.of(by), kind, summary],
    ),
  ];
}

/** A label and a table; `cells` gives every column but the last. */
function table<Fact extends Supported>(
  label: string,
  columns: string[],
  facts: Fact[],
  cells: (fact: Fact) => string[],
): Block[] {
  if (facts.length === 0) return [];
  const title: Block = { kind: 'paragraph', children: [{ kind: 'strong', children: run(label) }] };
  const rows = facts.map((fact): Row => [...cells(fact).map(run), supportLinks(fact.section, fact.sources)]);
  return [title, { kind: 'table', align: columns.map(() => null), header: columns.map(run), rows }];
}

/** Dated first, in order of time; the order of the frontmatter otherwise. */
function byDate<Dated extends { date?: string | undefined }>(events: Dated[]): Dated[] {
  return events.toSorted((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
}
