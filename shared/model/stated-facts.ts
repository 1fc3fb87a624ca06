/** What is asked of facts once they are read: apart from their schemas, which only reading and the contract need. */
import type { Agreement, Facts, Term, Venture } from './facts.ts';

export type Supported = { section?: string | undefined; sources: string[] };

/** Members of a venture and those who lead it, each once; a lead without a role of its own has that of lead. */
export function membersOf({ members, leads }: Venture): Venture['members'] {
  const isMember = (lead: string) => members.some(({ party }) => party === lead);
  return [
    ...members.map(({ party, roles }) => ({
      party,
      roles: roles.length === 0 && leads.includes(party) ? ['lead'] : roles,
    })),
    ...leads.filter((lead) => !isMember(lead)).map((party) => ({ party, roles: ['lead'] })),
  ];
}

/** How a fact without support is marked wherever it is shown. */
export const UNSUPPORTED = 'unsupported';

export function isSupported({ section, sources }: Supported): boolean {
  return section !== undefined || sources.length > 0;
}

/** A term without support of its own has that of its agreement. */
export function supportOfTerm(term: Term, agreement: Agreement): Supported {
  const { section, sources } = isSupported(term) ? term : agreement;
  return { section, sources };
}

/** A briefing that states no facts. */
export const NO_FACTS: Facts = {
  parties: [],
  agreements: [],
  conditions: [],
  ventures: [],
  commitments: [],
  events: [],
  statements: [],
};
