/** Whether everything that judgements and facts point at is there. */
import type { Problem } from '../../../shared/model/briefing.ts';
import type { Section } from '../../../shared/model/section.ts';
import type { Frontmatter } from './frontmatter.ts';

type Reference = { from: string; what: string; id: string | undefined };

export function checkReferences(stated: Frontmatter, sections: Section[]): Problem[] {
  const { facts, judgements, figures, assumptions, otherViews, indicators, touches, sources } = stated;
  const ids = (items: { id: string }[]) => items.map(({ id }) => id);
  const terms = facts.agreements.flatMap((agreement) => agreement.terms);
  const known: Record<string, Set<string>> = {
    party: new Set(ids(facts.parties)),
    term: new Set(ids(terms)),
    condition: new Set(ids(facts.conditions)),
    venture: new Set(ids(facts.ventures)),
    commitment: new Set(ids(facts.commitments)),
    source: new Set(ids(sources)),
    section: new Set(ids(sections)),
    judgement: new Set(ids(judgements)),
    fact: new Set([...Object.values(facts).flatMap((all) => ids(all)), ...ids(terms)]),
  };

  const references: Reference[] = [];
  const refer = (from: string, what: string, ...wanted: (string | undefined)[]) => {
    for (const id of wanted) references.push({ from, what, id });
  };
  const supported = { ...facts, terms, judgements, figures, assumptions, otherViews, indicators };
  for (const [kind, items] of Object.entries(supported)) {
    for (const { id, section, sources: cited } of items) {
      refer(`${kind} “${id}”`, 'section', section);
      refer(`${kind} “${id}”`, 'source', ...cited);
    }
  }
  for (const { id, judgements: on } of [...assumptions, ...otherViews, ...indicators])
    refer(`consideration “${id}”`, 'judgement', ...on);
  for (const { id, section } of touches) refer(`touch of “${id}”`, 'section', section);
  for (const { id, parties } of facts.agreements) refer(`agreement “${id}”`, 'party', ...parties);
  for (const term of terms) {
    const from = `term “${term.id}”`;
    refer(from, 'party', term.holder, term.counterparty);
    refer(from, 'condition', term.startsWhen, term.endsWhen, term.whenDeclined);
    refer(from, 'term', term.replaces);
  }
  for (const { id, members, leads } of facts.ventures)
    refer(`venture “${id}”`, 'party', ...members.map(({ party }) => party), ...leads);
  for (const { id, by, venture, partOf } of facts.commitments) {
    refer(`commitment “${id}”`, 'party', ...by);
    refer(`commitment “${id}”`, 'venture', venture);
    refer(`commitment “${id}”`, 'commitment', partOf);
  }
  for (const { id, parties } of facts.events) refer(`event “${id}”`, 'party', ...parties);
  for (const { id, by, about } of facts.statements) {
    refer(`statement “${id}”`, 'party', by);
    refer(`statement “${id}”`, 'fact', ...about);
  }

  const missing = references.flatMap(({ from, what, id }): Problem[] =>
    id === undefined || known[what]?.has(id)
      ? []
      : [
          {
            severity: 'error',
            message: `The ${from} names the ${what} “${id}”, which this briefing does not have.`,
          },
        ],
  );
  return [...missing, ...repeated(Object.values(supported).flatMap(ids))];
}

function repeated(ids: string[]): Problem[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const id of ids) (seen.has(id) ? twice : seen).add(id);
  return [...twice].map((id) => ({
    severity: 'error',
    message: `Two facts share the id “${id}”; each needs its own.`,
  }));
}
