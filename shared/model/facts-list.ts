/** Every fact of a briefing as one plain sentence. */
import {
  commitmentPeriodWords,
  commitmentWords,
  dateWords,
  Names,
  periodWords,
  sentence,
  series,
  sidesWords,
  stateWords,
} from './fact-words.ts';
import type { Facts, Venture } from './facts.ts';
import { isSupported, type Supported, supportOfTerm } from './stated-facts.ts';

export type FactKind =
  | 'party'
  | 'agreement'
  | 'term'
  | 'condition'
  | 'venture'
  | 'commitment'
  | 'event'
  | 'statement';

export type FactLine = {
  kind: FactKind;
  id: string;
  sentence: string;
  /** The id of the section that supports it. */
  section?: string;
  sources: string[];
  /** False when the briefing names neither a section nor a source. */
  isSupported: boolean;
};

/** The facts in the order of the frontmatter, kind by kind; a term follows its agreement. */
export function listFacts(facts: Facts): FactLine[] {
  const names = new Names(facts);
  const line = (
    kind: FactKind,
    fact: { id: string } & Supported,
    ...words: (string | undefined)[]
  ): FactLine => {
    const { id, section, sources } = fact;
    const said = sentence(words.filter(Boolean).join(' '));
    const passage = section === undefined ? {} : { section };
    return { kind, id, sentence: said, ...passage, sources, isSupported: isSupported(fact) };
  };
  const among = (ids: string[]) => (ids.length > 0 ? `(${names.list(ids)})` : '');
  const on = (date: string | undefined) => date && `${dateWords(date)}:`;

  return [
    ...facts.parties.map((party) =>
      line(
        'party',
        party,
        `${party.name} (${[party.kind, ...party.aliases.map((alias) => `also ${alias}`)].join(', ')})`,
        party.roles.length > 0 ? `— ${series(party.roles)}` : '',
      ),
    ),
    ...facts.agreements.flatMap((agreement) => [
      line('agreement', agreement, on(agreement.date), agreement.title, among(agreement.parties)),
      ...agreement.terms.map((term) => {
        const facets = [
          sidesWords(term, names),
          periodWords(term, names),
          term.replaces && `replaces ${names.of(term.replaces)}`,
        ];
        const aside = facets.filter(Boolean).join('; ');
        return line(
          'term',
          { ...supportOfTerm(term, agreement), id: term.id },
          `${term.kind}: ${sentence(term.summary)}`,
          aside && `(${aside})`,
        );
      }),
    ]),
    ...facts.conditions.map((condition) =>
      line('condition', condition, sentence(condition.summary), `State: ${stateWords(condition)}`),
    ),
    ...facts.ventures.map((venture) => {
      const details = ventureDetails(venture, names);
      return line('venture', venture, venture.name + (details === '' ? '' : `: ${details}`));
    }),
    ...facts.commitments.map((commitment) => {
      const { kind, by, summary } = commitment;
      const parts = [
        commitmentWords(commitment, names),
        by.length > 0 ? `${kind} by ${names.list(by)}` : kind,
        commitmentPeriodWords(commitment, names),
      ];
      return line('commitment', commitment, `${parts.filter(Boolean).join(', ')}: ${summary}`);
    }),
    ...facts.events.map((event) => line('event', event, on(event.date), event.summary)),
    ...facts.statements.map((statement) =>
      line(
        'statement',
        statement,
        on(statement.date),
        `${names.of(statement.by)} (${statement.kind}):`,
        sentence(statement.summary),
        statement.about.length > 0 ? `About: ${statement.about.map((id) => names.of(id)).join('; ')}` : '',
      ),
    ),
  ];
}

function ventureDetails({ aim, leads, members, places }: Venture, names: Names): string {
  const member = ({ party, roles }: Venture['members'][number]) =>
    names.of(party) + (roles.length > 0 ? ` (${series(roles)})` : '');
  return [
    aim && sentence(aim),
    leads.length > 0 && `Led by ${names.list(leads)}.`,
    members.length > 0 && `Members: ${members.map(member).join(', ')}.`,
    places.length > 0 && `Places: ${series(places)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
