/** A library of two briefings: one with many facts, and one as long that states none. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many facts the one briefing has of each kind. */
export type Counts = { parties: number; terms: number; events: number };

/** Ids of the two briefings. */
export type Made = { library: string; full: string; plain: string };

const TERMS_PER_AGREEMENT = 4;
const KINDS = ['right of first refusal', 'exclusivity', 'revenue share', 'access to patents', 'capacity'];

/** Fills `folder` with the library. */
export function make(folder: string, counts: Counts): Made {
  const library = join(folder, 'library');
  mkdirSync(library, { recursive: true });
  const facts = factsOf(counts);
  // YAML holds JSON.
  const frontmatter = { title: 'Many facts', date: '2025-01', facts };
  writeFileSync(join(library, 'full.md'), `---\n${JSON.stringify(frontmatter)}\n---\n\n${TEXT}`);
  writeFileSync(
    join(library, 'plain.md'),
    `---\ntitle: As many words\ndate: 2025-01\n---\n\n${TEXT}\n${tablesOf(facts)}`,
  );
  return { library, full: 'full', plain: 'plain' };
}

const TEXT = '## What changed\n\nMuch of it did.\n';

type Named = { id: string; [key: string]: unknown };

function factsOf({ parties, terms, events }: Counts): Record<string, Named[]> {
  const some = <Fact>(count: number, one: (index: number) => Fact) =>
    Array.from({ length: count }, (_, index) => one(index));
  const party = (index: number) => `party-${index % parties}`;
  const support = { section: 'what-changed' };
  const year = (index: number) => 2015 + (index % 15);
  return {
    parties: some(parties, (index) => ({
      ...{ id: party(index), name: `Company number ${index}`, roles: ['partner of others'] },
      ...support,
    })),
    conditions: some(20, (index) => ({
      ...{ id: `condition-${index}`, summary: `Threshold ${index} is reached` },
      ...support,
    })),
    agreements: some(Math.ceil(terms / TERMS_PER_AGREEMENT), (index) => ({
      id: `agreement-${index}`,
      title: `Agreement ${index} on the supply of capacity`,
      parties: [party(index * 2), party(index * 2 + 1)],
      terms: some(TERMS_PER_AGREEMENT, (at) => ({
        id: `term-${index}-${at}`,
        kind: KINDS[(index + at) % KINDS.length],
        summary: 'One of them may do what the other may not, as long as it lasts.',
        holder: party(index * 2 + (at % 2)),
        counterparty: party(index * 2 + 1 - (at % 2)),
        ...(at % 2 === 0 ? { from: year(index) } : {}),
        ...(at % 3 === 0 ? { until: year(index) + 5 } : { endsWhen: `condition-${index % 20}` }),
        ...support,
      })),
      ...support,
    })),
    ventures: some(Math.ceil(parties / 5), (index) => ({
      id: `venture-${index}`,
      name: `Venture ${index}`,
      members: some(5, (at) => ({ party: party(index * 5 + at), roles: ['partner'] })),
      ...support,
    })),
    commitments: some(Math.ceil(parties / 2), (index) => ({
      ...{ id: `commitment-${index}`, kind: index % 3 === 0 ? 'committed' : 'announced' },
      ...{ summary: 'For machines and the halls they stand in.', currency: 'USD' },
      ...{ amount: 1e9 * (1 + (index % 40)), by: [party(index)], until: year(index) + 3 },
      ...support,
    })),
    events: some(events, (index) => ({
      ...{
        id: `event-${index}`,
        summary: `Something happened that two of them had agreed on, time ${index}.`,
      },
      ...{ date: `${year(index)}-0${1 + (index % 9)}-1${index % 10}`, parties: [party(index)] },
      ...support,
    })),
  };
}

/** As many rows of tables as the facts are, in the text. */
function tablesOf(facts: Record<string, Named[]>): string {
  return Object.entries(facts)
    .map(([kind, all]) => {
      const rows = all.map(({ id, ...rest }) => `| ${id} | ${Object.keys(rest).join(' ')} | a | b |`);
      return `## ${kind}\n\n| Id | What it has | One | Two |\n|---|---|---|---|\n${rows.join('\n')}\n`;
    })
    .join('\n');
}
