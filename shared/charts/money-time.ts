/** Money over time: a lane a kind, in which each amount is a step at the time by which it is due. */
import { scaleLinear } from 'd3-scale';
import {
  amountWords,
  capital,
  commitmentPeriodWords,
  commitmentWords,
  dateWords,
  Names,
} from '../model/fact-words.ts';
import type { Commitment, Facts } from '../model/facts.ts';
import { isSupported, UNSUPPORTED } from '../model/stated-facts.ts';
import { legible, type Words } from './legible.ts';
import { area, line, measuring, text, wrapped } from './marks.ts';
import { currencyWords, KINDS } from './money-words.ts';
import { isFromBriefing, periodOf } from './period.ts';
import type { Item, Mark, Room, Scene } from './scene.ts';
import { type Step, stepsOf } from './steps.ts';
import { type Axis, spanOf, timeAxis } from './time.ts';

/** A chart a currency in which anything is dated. `asOf` is the briefing's own date; empty when it has none. */
export function moneyTimeScenes(facts: Facts, asOf: string, room: Room): Scene[] {
  const byCurrency = Map.groupBy(facts.commitments, ({ currency }) => currency);
  return [...byCurrency].flatMap(([currency, all]) => currencyScene(currency, all, facts, asOf, room) ?? []);
}

type Lane = { kind: string; steps: Step[] };

function currencyScene(
  currency: string,
  all: Commitment[],
  facts: Facts,
  asOf: string,
  room: Room,
): Scene | null {
  const lanes = KINDS.map((kind) => ({
    kind,
    steps: stepsOf(
      all.filter((each) => each.kind === kind),
      asOf,
    ),
  })).filter(({ steps }) => steps.length > 0);
  const { size, width } = room;
  const periods = all.map((each) => periodOf(each, asOf));
  const dates = periods.flatMap(({ from, until }) => [from, until]).filter((date) => date !== undefined);
  const right = width - size * 2;
  const axis = timeAxis(dates.map(spanOf), size, right, room.measure('2025', size, false));
  if (axis === null) return null;
  const most = Math.max(...lanes.map(({ steps }) => steps.at(-1)?.total ?? 0));
  const names = new Names(facts);
  const drawn = lanes.map((lane, index) =>
    drawLane(lane, {
      axis,
      most,
      currency,
      names,
      right,
      room,
      top: headOf(room) + index * laneHeight(room),
    }),
  );
  const bottom = headOf(room) + lanes.length * laneHeight(room);
  const undated = periods.filter(({ from, until }) => (until ?? from) === undefined).length;
  const taken = all.some((each) => isFromBriefing(each, asOf)) ? asOf : null;
  const note = noteOf(undated, taken, bottom, room);
  return {
    title: `Money over time, ${currencyWords(currency)}`,
    alternative: alternativeOf(lanes, currency, undated),
    columns: ['Kind', 'Amount', 'Period', 'In all by its end'],
    width,
    height: bottom + size * (0.6 + note.length * 1.15),
    behind: [...axisMarks(axis, bottom, room), ...drawn.flatMap(({ behind }) => behind), ...note],
    items: drawn.flatMap(({ items }) => items),
  };
}

/** The height that the words of the axis take. */
function headOf({ size }: Room): number {
  return size * 2;
}

function laneHeight({ size }: Room): number {
  return size * 8;
}

function axisMarks({ ticks }: Axis, bottom: number, room: Room): Mark[] {
  const top = headOf(room);
  return ticks.flatMap(({ at, label, labelAt }) => [
    line(at, top - room.size * 0.3, at, bottom, 'line'),
    text(label, labelAt, top - room.size * 0.7, room.size * 0.88, { anchor: 'middle', ink: 'quiet' }),
  ]);
}

type Lay = {
  axis: Axis;
  most: number;
  currency: string;
  names: Names;
  right: number;
  room: Room;
  top: number;
};

function drawLane({ kind, steps }: Lane, lay: Lay): { behind: Mark[]; items: Item[] } {
  const { axis, most, currency, right, room, top } = lay;
  const { size } = room;
  const floor = top + laneHeight(room) - size * 0.8;
  const height = scaleLinear()
    .domain([0, most])
    .range([0, floor - top - size * 3]);
  // Right of the first line of the axis.
  const heading = text(capital(kind), size * 1.4, top + size, size * 0.88, { ink: 'accent', bold: true });
  const stairs = steps.map((step, index) => ({
    step,
    x: axis.place(step.time),
    end: index + 1 < steps.length ? axis.place(steps[index + 1]?.time ?? step.time) : right,
    y: floor - height(step.total),
    under: floor - height(step.total - step.amount),
  }));
  const totals = totalsOf(stairs, heading, lay);
  const items = stairs.map((stair): Item => {
    const { step, x, end, y, under } = stair;
    const words = totals.get(stair);
    return {
      id: step.commitment.id,
      label: labelOf(step, lay.names),
      cells: [
        capital(kind),
        commitmentWords(step.commitment, lay.names),
        commitmentPeriodWords(step.commitment, lay.names),
        amountWords(step.total, currency),
      ],
      section: step.commitment.section ?? null,
      box: {
        x: x - size * 0.5,
        y: y - size * 1.4,
        width: Math.max(end - x, size),
        height: floor - y + size * 1.4,
      },
      marks: [
        area([x, y], [Math.max(end - x, 1), floor - y], 'soft'),
        line(x, under, x, y, 'accent'),
        line(x, y, Math.max(end, x + 1), y, 'accent'),
        ...(words === undefined ? [] : [words]),
      ],
    };
  });
  return { behind: [heading, line(size, floor, right, floor, 'quiet')], items };
}

/** From where to where a step goes on, and how high. */
type Stair = { step: Step; x: number; end: number; y: number };

/** What it has come to by a step, above the steps wide enough for the words; the last, what it all comes to, always has them. */
function totalsOf<Some extends Stair>(
  stairs: Some[],
  heading: Words,
  { currency, right, room: { size, measure } }: Lay,
): Map<Some, Words> {
  const all = stairs.flatMap((stair, index): [Some, Words][] => {
    const words = amountWords(stair.step.total, currency);
    const width = measure(words, size * 0.88, false);
    if (stair.x + width > stair.end && index < stairs.length - 1) return [];
    const look = { anchor: stair.x + width > right ? 'end' : 'start' } as const;
    const x = stair.x + width > right ? right : stair.x;
    return [[stair, text(words, x, stair.y - size * 0.4, size * 0.88, look)]];
  });
  const dearest = all.map(([, words]) => words).reverse();
  const shown = legible(dearest, measure, [heading]);
  return new Map(all.filter(([, words]) => shown.has(words)));
}

function labelOf({ commitment, total }: Step, names: Names): string {
  const { currency, summary } = commitment;
  return `${commitmentWords(commitment, names)}, ${commitmentPeriodWords(commitment, names)}; in all ${amountWords(total, currency)} ${commitment.kind}${isSupported(commitment) ? '' : `; ${UNSUPPORTED}`}. ${summary}`;
}

/** `taken` is the briefing's date, where it stands for a beginning. */
function noteOf(
  undated: number,
  taken: string | null,
  bottom: number,
  { width, size, measure }: Room,
): Mark[] {
  const note = [
    'An amount counts from the end of its period, when all of it is due, or from its beginning where no end is stated.',
    taken && `Where no date is stated, a period begins at the briefing’s own, ${dateWords(taken)}.`,
    'Kinds are not added up.',
    undated > 0 && `Not shown: ${undated} without a date.`,
  ]
    .filter(Boolean)
    .join(' ');
  return wrapped(note, width, 3, measuring(measure, size * 0.88, false)).map((words, index) =>
    text(words, 0, bottom + size * (0.4 + (index + 1) * 1.15), size * 0.88, { ink: 'quiet' }),
  );
}

function alternativeOf(lanes: Lane[], currency: string, undated: number): string {
  const totals = lanes.map(
    ({ kind, steps }) =>
      `${kind} ${amountWords(steps.at(-1)?.total ?? 0, currency)} in ${steps.length === 1 ? '1 step' : `${steps.length} steps`}`,
  );
  const missing = undated === 0 ? '' : ` ${undated} without a date are not shown.`;
  return `Money over time, ${currencyWords(currency)}: ${totals.join('; ')}.${missing} The table of commitments says the same in words.`;
}
