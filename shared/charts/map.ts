/** The map of the alliance: who is bound to whom, by which agreement and in which venture. */
import type { Facts } from '../model/facts.ts';
import {
  COLUMNS,
  type Column,
  type Graph,
  type GraphNode,
  graphOf,
  linksWords,
  neighbours,
  parted,
} from './graph.ts';
import { area, line, measuring, text, wrapped } from './marks.ts';
import type { Box, Item, Mark, Room, Scene } from './scene.ts';

/** Empty when nothing binds any party. A map too high for the room becomes several, each with whole agreements and ventures. */
export function mapScenes(facts: Facts, room: Room): Scene[] {
  const graph = graphOf(facts);
  if (graph.links.length === 0) return [];
  const sets = new Map(graph.nodes.map((node) => [node.id, setIn(node, room)]));
  const parts = parted(graph, (part) => heightOf(part, sets, room) <= room.height);
  return parts.map((each, index) => {
    const part = parts.length > 1 ? ` (${index + 1} of ${parts.length})` : '';
    return draw(lay(each, sets, room), room, part, graph);
  });
}

/** Nodes with their places. */
type Laid = { graph: Graph; boxes: Map<string, Set>; height: number };
/** A node's words in its box, which stands at the top until it has its place. */
type Set = { box: Box; lines: string[] };
type Sets = ReadonlyMap<string, Set>;

/** The parts of the width that the columns take, and where each begins. */
const WIDTHS: Record<Column, number> = { agreements: 0.31, parties: 0.24, ventures: 0.25 };
const STARTS: Record<Column, number> = { agreements: 0, parties: 0.41, ventures: 0.75 };
const HEADINGS: Record<Column, string> = {
  agreements: 'Agreements',
  parties: 'Parties',
  ventures: 'Ventures',
};
const KINDS: Record<Column, string> = { agreements: 'Agreement', parties: 'Party', ventures: 'Venture' };
const MOST_LINES = 3;
const LEADING = 1.3;

/** Each column stands in the middle of the height. */
function lay(graph: Graph, sets: Sets, room: Room): Laid {
  const height = heightOf(graph, sets, room);
  const boxes = COLUMNS.flatMap((column) => {
    let y = headOf(room) + (height - headOf(room) - columnHeight(graph, column, sets, room)) / 2;
    return setsIn(graph, column, sets).map(([id, set]): [string, Set] => {
      const placed = { ...set, box: { ...set.box, y } };
      y += set.box.height + gap(room);
      return [id, placed];
    });
  });
  return { graph, boxes: new Map(boxes), height };
}

function heightOf(graph: Graph, sets: Sets, room: Room): number {
  return headOf(room) + Math.max(...COLUMNS.map((column) => columnHeight(graph, column, sets, room)));
}

function columnHeight(graph: Graph, column: Column, sets: Sets, room: Room): number {
  return setsIn(graph, column, sets).reduce((sum, [, { box }]) => sum + box.height + gap(room), 0);
}

function setsIn({ nodes }: Graph, wanted: Column, sets: Sets): [string, Set][] {
  return nodes.flatMap(({ id, column }): [string, Set][] => {
    const set = sets.get(id);
    return column === wanted && set !== undefined ? [[id, set]] : [];
  });
}

function gap({ size }: Room): number {
  return size * 0.7;
}

/** The height that the headings of the columns take. */
function headOf({ size }: Room): number {
  return size * 2;
}

function setIn({ column, name, mark }: GraphNode, { width, size, measure }: Room): Set {
  const inner = width * WIDTHS[column] - size * 1.2;
  const lines = wrapped(name + mark, inner, MOST_LINES, measuring(measure, size, column === 'parties'));
  const box = {
    x: width * STARTS[column],
    y: 0,
    width: width * WIDTHS[column],
    height: size * (LEADING * Math.max(lines.length, 1) + 0.7),
  };
  return { box, lines };
}

function draw(laid: Laid, room: Room, part: string, whole: Graph): Scene {
  const { graph, boxes, height } = laid;
  const links = graph.links.map(({ party, end }) => ({
    party,
    end,
    mark: linkMark(boxes, party, end, 'quiet'),
  }));
  const headings = COLUMNS.filter((column) => graph.nodes.some((node) => node.column === column)).map(
    (column) =>
      text(HEADINGS[column], room.width * STARTS[column], room.size, room.size * 0.88, {
        ink: 'accent',
        bold: true,
      }),
  );
  return {
    title: `Map of the alliance${part}`,
    alternative: alternativeOf(whole) + part,
    columns: ['Is a', 'Name', 'Bound to'],
    width: room.width,
    height,
    behind: [...headings, ...links.map(({ mark }) => mark)],
    items: graph.nodes.map((node) => itemOf(node, laid, room, whole)),
  };
}

function linkMark(boxes: Laid['boxes'], party: string, end: string, ink: 'quiet' | 'accent'): Mark {
  const [a, b] = [boxes.get(party)?.box, boxes.get(end)?.box];
  if (a === undefined || b === undefined) throw new Error(`The map has no place for ${party} or ${end}`);
  const [left, right] = a.x < b.x ? [a, b] : [b, a];
  return line(left.x + left.width, left.y + left.height / 2, right.x, right.y + right.height / 2, ink);
}

function itemOf(node: GraphNode, { graph, boxes }: Laid, { size }: Room, whole: Graph): Item {
  const { box, lines } = boxes.get(node.id) ?? { box: { x: 0, y: 0, width: 0, height: 0 }, lines: [] };
  const linked = neighbours(node, graph.links).map(({ other }) => other);
  const words = linksWords(node, whole);
  return {
    id: node.id,
    label: node.name + node.mark + (words === '' ? '' : ` – ${words}`),
    cells: [KINDS[node.column], node.name + node.mark, words],
    section: node.section,
    box,
    marks: [
      frame(node.column, box),
      ...lines.map((words, index) => wordsMark(node.column, words, box, index, size)),
    ],
    lit: graph.links
      .filter(({ party, end }) => party === node.id || end === node.id)
      .map(({ party, end }) => linkMark(boxes, party, end, 'accent')),
    beside: {
      left: linked.find((other) => isLeft(boxes, other, box)) ?? null,
      right: linked.find((other) => !isLeft(boxes, other, box)) ?? null,
    },
  };
}

function isLeft(boxes: Laid['boxes'], other: string, { x }: Box): boolean {
  return (boxes.get(other)?.box.x ?? 0) < x;
}

/** Agreements are framed, parties filled, ventures framed in the accent's colour. */
function frame(column: Column, { x, y, width, height }: Box): Mark {
  const looks = {
    agreements: ['paper', 'quiet'],
    parties: ['soft', null],
    ventures: ['paper', 'accent'],
  } as const;
  const [fill, edge] = looks[column];
  return area([x, y], [width, height], fill, edge);
}

function wordsMark(column: Column, words: string, { x, y }: Box, index: number, size: number): Mark {
  const baseline = y + size * (0.35 + LEADING * (index + 0.76));
  return text(words, x + size * 0.6, baseline, size, { bold: column === 'parties' });
}

function alternativeOf({ nodes, links }: Graph): string {
  const count = (column: Column) => nodes.filter((node) => node.column === column).length;
  const counts = [
    counted(count('parties'), 'party', 'parties'),
    counted(count('agreements'), 'agreement', 'agreements'),
    counted(count('ventures'), 'venture', 'ventures'),
    counted(links.length, 'link', 'links'),
  ];
  return `Map of the alliance: ${counts.join(', ')}. The tables of parties, terms and ventures say the same in words.`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
