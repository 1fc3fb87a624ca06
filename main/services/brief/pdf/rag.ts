/**
 * Lines of even length: of all ways to part a paragraph, the one whose right edge is least ragged. Knuth and Plass's
 * total fit ("Breaking paragraphs into lines", 1981) for lines whose spaces do not stretch.
 */

/** What a line is made of; `width` in points, `space` after it, `hyphen` where a line that ends here shows one. */
type Part = { width: number; space: { width: number } | null; hyphen: { width: number } | null };

/** No more lines in a row end with a hyphen than this, unless there is no other way. */
const HYPHENS_IN_A_ROW = 2;

/**
 * Costs, in tenths of the line that stay empty, squared: for each line, a hyphen, a hyphen too many, and a last line
 * that is hardly one.
 */
const COST = { line: 1, hyphen: 1.5, ladder: 1e6, shortEnd: 3 };
const SHORT_END = 0.12;

/** The best way to begin a line with a word: what it costs so far, and where the line before began. */
type Way = { cost: number; from: Way | null; word: number; hyphens: number };

/**
 * The lines of a paragraph, `width` points wide. No word may be wider; nothing follows a word after which the line
 * has to end.
 */
export function evenLines<Word extends Part>(words: Word[], width: number): Word[][] {
  // For each word, the ways to begin a line with it, by how many lines before it end with a hyphen.
  const ways: Way[][] = words.map(() => []);
  const ends: Way[] = [];
  ways[0] = [{ cost: 0, from: null, word: 0, hyphens: 0 }];
  words.forEach((_, first) => {
    for (const way of ways[first] ?? []) {
      for (const { next, cost, hyphen } of linesFrom(words, first, width)) {
        const ladder = hyphen && way.hyphens === HYPHENS_IN_A_ROW;
        keepBest(next === words.length ? ends : (ways[next] ?? []), {
          cost: way.cost + cost + (ladder ? COST.ladder : 0),
          from: way,
          word: next,
          hyphens: hyphen ? Math.min(way.hyphens + 1, HYPHENS_IN_A_ROW) : 0,
        });
      }
    }
  });
  return linesOf(words, cheapest(ends));
}

type Candidate = { next: number; cost: number; hyphen: boolean };

/** Every line that can begin with the word `first`. */
function linesFrom(words: Part[], first: number, width: number): Candidate[] {
  const candidates: Candidate[] = [];
  let x = 0;
  for (let index = first; index < words.length; index++) {
    const word = words[index];
    if (!word || (index > first && x + word.width > width)) break;
    const next = index + 1;
    const room = width - x - word.width - (word.hyphen?.width ?? 0);
    // A first word alone is taken whatever it measures, for else nothing could be.
    if (room >= 0 || index === first) {
      const cost =
        next === words.length ? endCost(room / width) : lineCost(room / width, word.hyphen !== null);
      candidates.push({ next, cost, hyphen: word.hyphen !== null && next < words.length });
    }
    x += word.width + (word.space?.width ?? 0);
  }
  return candidates;
}

function lineCost(empty: number, hyphen: boolean): number {
  return COST.line + (empty * 10) ** 2 + (hyphen ? COST.hyphen : 0);
}

function endCost(empty: number): number {
  return COST.line + (empty > 1 - SHORT_END ? COST.shortEnd : 0);
}

function keepBest(ways: Way[], way: Way): void {
  const same = ways.findIndex(({ hyphens }) => hyphens === way.hyphens);
  if (same < 0) ways.push(way);
  else if (way.cost < (ways[same]?.cost ?? 0)) ways[same] = way;
}

function cheapest(ways: Way[]): Way | null {
  return ways.reduce<Way | null>((best, way) => (best === null || way.cost < best.cost ? way : best), null);
}

function linesOf<Word>(words: Word[], end: Way | null): Word[][] {
  const lines: Word[][] = [];
  for (let way = end; way?.from; way = way.from) lines.unshift(words.slice(way.from.word, way.word));
  return lines;
}
