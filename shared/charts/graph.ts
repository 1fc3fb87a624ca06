/** The alliance as a graph: parties in the middle, the agreements and the ventures that bind them at either side. */
import { series } from '../model/fact-words.ts';
import type { Facts } from '../model/facts.ts';
import { isSupported, membersOf, type Supported, UNSUPPORTED } from '../model/stated-facts.ts';

export type Column = 'agreements' | 'parties' | 'ventures';
export const COLUMNS: readonly Column[] = ['agreements', 'parties', 'ventures'];

/** `mark` follows the name where it stands for itself: that it is unsupported; empty otherwise. */
export type GraphNode = { id: string; column: Column; name: string; mark: string; section: string | null };
/** `end` is the id of an agreement or of a venture; `as` is what the party is in it. */
export type GraphLink = { party: string; end: string; as: string[] };
export type Graph = { nodes: GraphNode[]; links: GraphLink[] };

/** Links to what the facts do not list are left out: `attache check` tells of them. */
export function graphOf(facts: Facts): Graph {
  const nodes = [
    ...facts.agreements.map((each) => nodeOf(each, 'agreements', each.title)),
    ...facts.parties.map((each) => nodeOf(each, 'parties', each.name)),
    ...facts.ventures.map((each) => nodeOf(each, 'ventures', each.name)),
  ];
  const parties = new Set(facts.parties.map(({ id }) => id));
  const links = [...agreementLinks(facts), ...ventureLinks(facts)];
  return ordered({ nodes, links: links.filter(({ party }) => parties.has(party)) });
}

/** Ids are unique in a column; the column makes them so in the graph. */
function nodeOf(fact: { id: string } & Supported, column: Column, name: string): GraphNode {
  const mark = isSupported(fact) ? '' : ` (${UNSUPPORTED})`;
  return { id: nodeId(column, fact.id), column, name, mark, section: fact.section ?? null };
}

function nodeId(column: Column, id: string): string {
  return column === 'parties' ? id : `${column}/${id}`;
}

function agreementLinks({ agreements }: Facts): GraphLink[] {
  return agreements.flatMap(({ id, parties, terms }) => {
    const holders = terms.flatMap(({ holder, counterparty }) => [holder, counterparty]);
    const all = new Set([...parties, ...holders.filter((party) => party !== undefined)]);
    return [...all].map((party) => ({
      party,
      end: nodeId('agreements', id),
      as: terms.filter(({ holder }) => holder === party).map(({ kind }) => kind),
    }));
  });
}

function ventureLinks({ ventures }: Facts): GraphLink[] {
  return ventures.flatMap((venture) =>
    membersOf(venture).map(({ party, roles }) => ({ party, end: nodeId('ventures', venture.id), as: roles })),
  );
}

/** What a node is linked with, in words: `Stargate: lead partner; Arm`. */
export function linksWords(node: GraphNode, { nodes, links }: Graph): string {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const words = neighbours(node, links).map(({ other, as }) => {
    const name = names.get(other) ?? other;
    return as.length === 0 ? name : `${name}: ${series(as)}`;
  });
  return words.join('; ');
}

/** The other ends of a node's links, in their order. */
export function neighbours({ id }: GraphNode, links: GraphLink[]): { other: string; as: string[] }[] {
  return links.flatMap(({ party, end, as }) => {
    if (party === id) return [{ other: end, as }];
    return end === id ? [{ other: party, as }] : [];
  });
}

const SWEEPS = 6;

/**
 * Nodes so ordered that few links cross: in turn each side is sorted by where its neighbours stand on average. The barycentre
 * method of Sugiyama, Tagawa and Toda, https://doi.org/10.1109/TSMC.1981.4308636.
 */
function ordered({ nodes, links }: Graph): Graph {
  let current = nodes;
  const others = Map.groupBy(
    links.flatMap(({ party, end }) => [
      { from: party, to: end },
      { from: end, to: party },
    ]),
    ({ from }) => from,
  );
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const moves = (column: Column) => (column === 'parties') === (sweep % 2 === 1);
    const place = relativePlaces(current);
    const mean = ({ id }: GraphNode): number => {
      const ends = others.get(id) ?? [];
      // What is linked with nothing stands last.
      if (ends.length === 0) return Number.POSITIVE_INFINITY;
      return ends.reduce((sum, { to }) => sum + (place.get(to) ?? 0), 0) / ends.length;
    };
    const means = new Map(current.map((node) => [node.id, mean(node)]));
    const by = (node: GraphNode) => means.get(node.id) ?? 0;
    current = COLUMNS.flatMap((column) => {
      const inColumn = current.filter((node) => node.column === column);
      return moves(column) ? inColumn.toSorted((a, b) => compare(by(a), by(b))) : inColumn;
    });
  }
  return { nodes: current, links };
}

/** Where in its column each stands, from 0 to 1. */
function relativePlaces(nodes: GraphNode[]): Map<string, number> {
  return new Map(
    COLUMNS.flatMap((column) => {
      const inColumn = nodes.filter((node) => node.column === column);
      return inColumn.map(({ id }, index): [string, number] => [id, (index + 0.5) / inColumn.length]);
    }),
  );
}

/** Two infinities are the same. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/**
 * A graph in parts that fit, each as full as may be, with what its ends are linked with. What cannot be parted further may not fit.
 * `fits` holds for all that is in a graph that it holds for.
 */
export function parted(graph: Graph, fits: (part: Graph) => boolean): Graph[] {
  if (fits(graph)) return [graph];
  const { nodes, links } = graph;
  const linked = new Set(links.map(({ party }) => party));
  const ends = nodes.filter(({ column }) => column !== 'parties');
  const alone = nodes.filter(({ id, column }) => column === 'parties' && !linked.has(id));
  if (ends.length > 0 && alone.length > 0)
    return [
      { nodes: nodes.filter((node) => !alone.includes(node)), links },
      { nodes: alone, links: [] },
    ].flatMap((part) => parted(part, fits));
  // One end with many parties is parted by its parties.
  const seeds = ends.length > 1 ? ends : nodes.filter(({ column }) => column === 'parties');
  if (seeds.length < 2) return [graph];
  let count = 1;
  while (count < seeds.length - 1 && fits(around(seeds.slice(0, count + 1), graph))) count += 1;
  return [seeds.slice(0, count), seeds.slice(count)].flatMap((some) => parted(around(some, graph), fits));
}

/** Some nodes with their links and what these lead to. */
function around(some: GraphNode[], { nodes, links }: Graph): Graph {
  const ids = new Set(some.map(({ id }) => id));
  const theirs = links.filter(({ party, end }) => ids.has(party) || ids.has(end));
  const shown = new Set([...ids, ...theirs.flatMap(({ party, end }) => [party, end])]);
  return { nodes: nodes.filter(({ id }) => shown.has(id)), links: theirs };
}
