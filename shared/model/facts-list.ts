/** Every fact of a briefing as one plain sentence. */
import {
  commitmentWords,
  dateWords,
  Names,
  periodWords,
  sentence,
  series,
  sidesWords,
} from './fact-words.ts';
import type { Facts } from './facts.ts';

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
};

/** The facts in the order of the frontmatter, kind by kind; a term follows its agreement. */
export function listFacts(facts: Facts): FactLine[] {
  const names = new Names(facts);
  const line = (
    kind: FactKind,
    { id, section, sources }: { id: string; section?: string | undefined; sources: string[] },
    ...words: (string | undefined)[]
  ): FactLine => {
    const said = sentence(words.filter(Boolean).join(' '));
    return { kind, id, sentence: said, ...(section === undefined ? {} : { section }), sources };
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
        return line('term', term, `${term.kind}: ${sentence(term.summary)}`, aside && `(${aside})`);
      }),
    ]),
    ...facts.conditions.map((condition) =>
      line('condition', condition, sentence(condition.summary), `State: ${condition.state}`),
    ),
    ...facts.ventures.map((venture) =>
      line(
        'venture',
        venture,
        `${venture.name}:`,
        venture.aim && sentence(venture.aim),
        `Members: ${venture.members.map(({ party, roles }) => names.of(party) + (roles.length > 0 ? ` (${series(roles)})` : '')).join(', ')}.`,
        venture.places.length > 0 ? `Places: ${series(venture.places)}` : '',
      ),
    ),
    ...facts.commitments.map((commitment) =>
      line(
        'commitment',
        commitment,
        `${commitmentWords(commitment, names)}, ${commitment.kind}`,
        `${[commitment.by.length > 0 ? `by ${names.list(commitment.by)}` : '', periodWords({ from: commitment.from, until: commitment.until }, names)].filter(Boolean).join(', ')}:`,
        commitment.summary,
      ),
    ),
    ...facts.events.map((event) => line('event', event, on(event.date), event.summary)),
    ...facts.statements.map((statement) =>
      line('statement', statement, `${names.of(statement.by)} (${statement.kind}):`, statement.summary),
    ),
  ];
}
