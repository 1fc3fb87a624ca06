/** The timeline: terms as bars, commitments and events at their dates, as precisely as these are known. */
import {
  capital,
  commitmentPeriodWords,
  commitmentWords,
  dateWords,
  Names,
  periodWords,
  sidesWords,
} from '../model/fact-words.ts';
import type { Commitment, Event, Facts, Term } from '../model/facts.ts';
import { isSupported, type Supported, supportOfTerm, UNSUPPORTED } from '../model/stated-facts.ts';
import { area, arrow, line, text } from './marks.ts';
import { isFromBriefing, type Period, periodOf } from './period.ts';
import { type ChartGroup, type ChartRow, plotIn, rowsScenes } from './rows.ts';
import type { Mark, Room, Scene } from './scene.ts';
import { type Axis, type Span, spanOf, timeAxis, YEAR } from './time.ts';

/** `asOf` is the briefing's own date, which is marked; empty when it states none. Empty when nothing in the facts has a date or a period. */
export function timelineScenes(facts: Facts, asOf: string, room: Room): Scene[] {
  const names = new Names(facts);
  const terms = facts.agreements.flatMap((agreement) =>
    agreement.terms.map((term) => ({ ...term, ...supportOfTerm(term, agreement) })),
  );
  const commitments = facts.commitments.map((commitment) => ({
    commitment,
    ...periodOf(commitment, asOf),
  }));
  const dates = [...terms, ...commitments].flatMap(({ from, until }) => [from, until]);
  const known = [...dates, ...facts.events.map(({ date }) => date)].filter((date) => date !== undefined);
  if (known.length === 0) return [];
  const now = isDate(asOf) ? spanOf(asOf) : null;
  const plot = plotIn(room);
  const spans = [...known.map(spanOf), ...(now ? [now] : [])];
  // Room for what began before the first date that is known.
  const first = spans.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
  if (terms.some(({ from }) => from === undefined)) spans.push({ start: first - YEAR, end: first });
  const axis = timeAxis(spans, plot.left, plot.right, room.measure('2025', room.size, false));
  if (axis === null) return [];
  const draw = drawing(axis, { ...plot, now }, room);
  const replaced = new Set(terms.map(({ replaces }) => replaces));
  const groups: ChartGroup[] = [
    { heading: 'Terms', rows: byStart(terms).map((term) => termRow(term, replaced.has(term.id))) },
    { heading: 'Commitments', rows: byStart(commitments).map(commitmentRow) },
    { heading: 'Events', rows: byStart(facts.events.map(asPeriod)).map(eventRow) },
  ].filter(({ rows }) => rows.length > 0);

  const isTaken = facts.commitments.some((each) => isFromBriefing(each, asOf));
  const hasHollow = terms.some((term) => draw.isHollow(term, replaced.has(term.id)));

  function termRow(term: Term, isReplaced: boolean): ChartRow {
    const period = periodWords(term, names);
    const ended = isReplaced ? 'replaced since' : '';
    const detail = [sidesWords(term, names), period, ended].filter(Boolean);
    return { ...rowOf(term, capital(term.kind), detail), plot: (y) => draw.bar(term, y, isReplaced) };
  }

  function commitmentRow({ commitment, ...period }: { commitment: Commitment } & Period): ChartRow {
    const detail = [commitment.kind, commitmentPeriodWords(commitment, names) || NO_DATE];
    const row = rowOf(commitment, commitmentWords(commitment, names), detail);
    const isDated = period.from !== undefined || period.until !== undefined;
    return { ...row, plot: (y) => (isDated ? draw.bar(period, y, false) : []) };
  }

  function eventRow(event: Event): ChartRow {
    const { summary, date } = event;
    const detail = date === undefined ? NO_DATE : dateWords(date);
    return {
      ...rowOf(event, summary, [detail]),
      plot: (y) => (date === undefined ? [] : draw.event(spanOf(date), y)),
    };
  }

  return rowsScenes(
    {
      title: 'Timeline',
      alternative: alternativeOf(known, terms.length, commitments.length, facts.events),
      columns: ['Kind', 'What', 'Who and when'],
      groups,
      note: [
        'An arrow stands for an end that is not stated.',
        hasHollow && 'A hollow bar states neither, or was replaced.',
        now && `The dashed line is the briefing’s date, ${dateWords(asOf)}.`,
        isTaken && 'A period of which only the length is stated begins there.',
      ]
        .filter(Boolean)
        .join(' '),
      axis: draw.axis,
    },
    room,
  );
}

const NO_DATE = 'date not stated';

function rowOf(fact: { id: string } & Supported, title: string, details: string[]): Omit<ChartRow, 'plot'> {
  const detail = [...details, isSupported(fact) ? '' : UNSUPPORTED].filter(Boolean).join(' · ');
  return { id: fact.id, title, detail, section: fact.section ?? null, indent: 0 };
}

type Bar = Period & { replaces?: string | undefined };

function drawing(axis: Axis, plot: { left: number; right: number; now: Span | null }, { size }: Room) {
  const half = size * 0.36;
  const middle = ({ start, end }: Span) => axis.place((start + end) / 2);

  /** Where a bar is known to begin and to end. */
  function endsOf({ from, until, replaces }: Bar, isReplaced: boolean) {
    const known = from === undefined ? null : axis.place(spanOf(from).start);
    const stated = until === undefined ? null : axis.place(spanOf(until).end);
    return {
      // What takes the place of another without saying when did so by the briefing’s date.
      start: known ?? (replaces !== undefined && plot.now ? middle(plot.now) : null),
      end: stated ?? (isReplaced && plot.now ? middle(plot.now) : null),
    };
  }

  /** A bar of what was replaced, or of which neither end is known, is not filled. */
  function isHollow(period: Bar, isReplaced: boolean): boolean {
    const { start, end } = endsOf(period, isReplaced);
    return isReplaced || (start === null && end === null);
  }

  /** A known end is closed with a line, an unknown one goes on as an arrow. */
  function bar(period: Bar, y: number, isReplaced: boolean): Mark[] {
    const { start, end } = endsOf(period, isReplaced);
    const left = start ?? plot.left;
    const right = end ?? plot.right;
    const hollow = isHollow(period, isReplaced);
    return [
      area(
        [left, y - half],
        [Math.max(right - left, 1), half * 2],
        hollow ? null : 'soft',
        hollow ? 'quiet' : null,
      ),
      start === null ? arrow(plot.left - size * 0.7, y, -size * 0.6, 'accent') : cap(start, y),
      end === null ? arrow(plot.right + size * 0.7, y, size * 0.6, 'accent') : cap(end, y),
    ];
  }

  function cap(x: number, y: number): Mark {
    return {
      kind: 'line',
      x1: x,
      y1: y - half * 1.6,
      x2: x,
      y2: y + half * 1.6,
      ink: 'accent',
      thickness: size * 0.17,
      dashed: false,
    };
  }

  /** A day is a dot; a month or a year is as wide as it is long. */
  function event({ start, end }: Span, y: number): Mark[] {
    const [left, right] = [axis.place(start), axis.place(end)];
    if (right - left > half * 2.4) return [area([left, y - half * 0.5], [right - left, half], 'accent')];
    return [{ kind: 'dot', x: (left + right) / 2, y, radius: half, fill: 'accent', edge: 'paper' }];
  }

  function axisMarks(top: number, bottom: number): Mark[] {
    const ticks = axis.ticks.flatMap(({ at, label, labelAt }) => [
      line(at, top - size * 0.3, at, bottom, 'line'),
      text(label, labelAt, top - size * 0.7, size * 0.88, { anchor: 'middle', ink: 'quiet' }),
    ]);
    if (plot.now === null) return ticks;
    const x = middle(plot.now);
    return [...ticks, line(x, top - size * 0.3, x, bottom, 'accent', true)];
  }

  return { bar, isHollow, event, axis: axisMarks };
}

function asPeriod(event: Event): Event & Period {
  return { ...event, from: event.date };
}

function byStart<Some extends Period>(all: Some[]): Some[] {
  const key = ({ from, until }: Some) => from ?? until ?? '9999';
  return all.toSorted((a, b) => key(a).localeCompare(key(b)));
}

function isDate(text: string): boolean {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text);
}

function alternativeOf(dates: string[], terms: number, commitments: number, events: Event[]): string {
  const sorted = dates.toSorted();
  const undated = events.filter(({ date }) => date === undefined).length;
  const parts = [
    counted(terms, 'term'),
    counted(commitments, 'commitment'),
    counted(events.length, 'event') + (undated > 0 ? ` (${undated} without a date)` : ''),
  ].filter((part) => !part.startsWith('0 '));
  const first = dateWords(sorted[0] ?? '');
  const last = dateWords(sorted.at(-1) ?? '');
  const over = first === last ? first : `${first} to ${last}`;
  return `Timeline, ${over}: ${parts.join(', ')}. The tables of terms, commitments and events say the same in words.`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
