/** Widths of a table's columns. */

/** What a column's cells ask for: the width that parts no word, and the width that breaks no line. */
export type Demand = { least: number; natural: number };

/**
 * Shares `available` points among columns: each gets its natural width where all fit (and its part of what is left
 * over), else its least width and its part of the rest; where not even those fit, wide columns are cut to equal
 * shares and their words are parted. The widths always sum to `available`.
 */
export function columnWidths(demands: Demand[], available: number): number[] {
  const natural = demands.map((demand) => Math.max(demand.natural, 1));
  const least = demands.map((demand) => Math.max(demand.least, 1));
  if (sum(natural) <= available) return scaled(natural, available);
  if (sum(least) >= available) return scaled(capped(least, available), available);
  const rest = available - sum(least);
  // The square root keeps one long column of prose from starving the others.
  const wants = demands.map((_, index) =>
    Math.sqrt(Math.max((natural[index] ?? 0) - (least[index] ?? 0), 0)),
  );
  const shares = limited(
    wants,
    natural.map((width, index) => width - (least[index] ?? 0)),
    rest,
  );
  return scaled(
    least.map((width, index) => width + (shares[index] ?? 0)),
    available,
  );
}

/** Parts of `rest` by weight, none above its limit; what one cannot take goes to the others. */
function limited(weights: number[], limits: number[], rest: number): number[] {
  const shares = weights.map(() => 0);
  const full = new Set<number>();
  let left = rest;
  while (left > 0.01 && full.size < weights.length) {
    const open = weights.map((weight, index) => (full.has(index) ? 0 : weight));
    const total = sum(open);
    if (total === 0) break;
    const round = left;
    open.forEach((weight, index) => {
      const more = Math.min((round * weight) / total, (limits[index] ?? 0) - (shares[index] ?? 0));
      shares[index] = (shares[index] ?? 0) + more;
      left -= more;
      if (weight === 0 || (limits[index] ?? 0) - (shares[index] ?? 0) < 0.01) full.add(index);
    });
  }
  return shares;
}

/** The largest widths cut to the one height at which all fit. */
function capped(widths: number[], available: number): number[] {
  const ascending = [...widths].sort((a, b) => a - b);
  let left = available;
  let cap = available / widths.length;
  for (const [index, width] of ascending.entries()) {
    cap = left / (widths.length - index);
    if (width > cap) break;
    left -= width;
  }
  return widths.map((width) => Math.min(width, cap));
}

function scaled(widths: number[], available: number): number[] {
  const factor = available / sum(widths);
  return widths.map((width) => width * factor);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
