/** Money promised: each amount as a bar beside the others of its kind and currency. Kinds are never added up, nor parts to their whole. */
import { scaleLinear } from 'd3-scale';
import { amountWords, capital, commitmentPeriodWords, Names } from '../model/fact-words.ts';
import type { Commitment, Facts } from '../model/facts.ts';
import { isSupported, UNSUPPORTED } from '../model/stated-facts.ts';
import { legible } from './legible.ts';
import { area, line, text } from './marks.ts';
import { currencyWords, KINDS } from './money-words.ts';
import { type ChartRow, plotIn, rowsScenes } from './rows.ts';
import type { Mark, Room, Scene } from './scene.ts';

/** A chart a currency; none when nothing was promised. */
export function moneyScenes(facts: Facts, room: Room): Scene[] {
  const byCurrency = Map.groupBy(facts.commitments, ({ currency }) => currency);
  return [...byCurrency].flatMap(([currency, commitments]) =>
    currencyScenes(currency, commitments, facts, room),
  );
}

function currencyScenes(currency: string, all: Commitment[], facts: Facts, room: Room): Scene[] {
  const names = new Names(facts);
  const plot = plotIn(room);
  const most = all.reduce((largest, { amount }) => Math.max(largest, amount), 0);
  const scale = scaleLinear().domain([0, most]).range([plot.left, plot.right]).nice(4);
  const half = room.size * 0.42;
  const widest = room.measure(amountWords(most, currency), room.size, false);
  const ticks = scale.ticks(Math.max(1, Math.min(5, Math.floor((plot.right - plot.left) / (widest * 1.4)))));

  function row(commitment: Commitment): ChartRow {
    const { id, amount, by, summary, section, partOf } = commitment;
    const whole = all.find((each) => each.id === partOf);
    const detail = [
      commitmentPeriodWords(commitment, names),
      names.list(by),
      isSupported(commitment) ? '' : UNSUPPORTED,
      summary,
    ];
    return {
      id,
      title: amountWords(amount, currency) + (partOf === undefined ? '' : ` of the ${names.of(partOf)}`),
      detail: detail.filter(Boolean).join(' · '),
      section: section ?? null,
      indent: whole === undefined ? 0 : 1,
      plot: (y) => [
        ...(whole === undefined ? [] : [bar(y, whole.amount, null, 'quiet' as const)]),
        bar(y, amount, 'accent', null),
      ],
    };
  }

  function bar(y: number, amount: number, fill: 'accent' | null, edge: 'quiet' | null): Mark {
    return area([plot.left, y - half], [Math.max(scale(amount) - plot.left, 1), half * 2], fill, edge);
  }

  function axis(top: number, bottom: number): Mark[] {
    const { size } = room;
    const lines = ticks.map((tick) => line(scale(tick), top - size * 0.3, scale(tick), bottom, 'line'));
    const words = ticks.map((tick) =>
      text(tick === 0 ? '0' : amountWords(tick, currency), scale(tick), top - size * 0.7, size * 0.88, {
        anchor: scale(tick) > plot.right - widest / 2 ? 'end' : 'middle',
        ink: 'quiet',
      }),
    );
    // The last says how much the whole width is, and stands further in than its line.
    return [...lines, ...legible(words.toReversed(), room.measure)];
  }

  const groups = KINDS.map((kind) => ({
    heading: capital(kind),
    rows: wholesFirst(all.filter((commitment) => commitment.kind === kind)).map(row),
  })).filter(({ rows }) => rows.length > 0);
  const title = `Money by kind, ${currencyWords(currency)}`;
  return rowsScenes(
    {
      title,
      alternative: alternativeOf(title, all, names),
      columns: ['Kind', 'Amount', 'When, by whom and what for'],
      groups,
      note: 'Kinds are not added up, nor parts to their whole.',
      axis,
    },
    room,
  );
}

/** Largest first, each whole before its parts. */
function wholesFirst(commitments: Commitment[]): Commitment[] {
  const ids = new Set(commitments.map(({ id }) => id));
  const isPart = ({ partOf }: Commitment) => partOf !== undefined && ids.has(partOf);
  const sorted = commitments.toSorted((a, b) => b.amount - a.amount);
  const parts = Map.groupBy(sorted.filter(isPart), ({ partOf }) => partOf);
  const under = (commitment: Commitment): Commitment[] => {
    const its = parts.get(commitment.id) ?? [];
    parts.delete(commitment.id); // a part of itself, by whatever way round, is shown once
    return [commitment, ...its.flatMap(under)];
  };
  const trees = sorted.filter((commitment) => !isPart(commitment)).flatMap(under);
  const shown = new Set(trees.map(({ id }) => id));
  return [...trees, ...sorted.filter(({ id }) => !shown.has(id))];
}

/** Named one by one: a handful can be listened to; more are in the table. */
const MOST_NAMED = 8;

function alternativeOf(title: string, all: Commitment[], names: Names): string {
  const named = all
    .slice(0, MOST_NAMED)
    .map(({ amount, currency, kind, partOf }) =>
      [amountWords(amount, currency), kind, partOf === undefined ? '' : `as part of ${names.of(partOf)}`]
        .filter(Boolean)
        .join(' '),
    );
  const more = all.length > MOST_NAMED ? `, and ${all.length - MOST_NAMED} more` : '';
  return `${title}: ${named.join(', ')}${more}. Amounts of different kinds are not added up. The table of commitments says the same in words.`;
}
