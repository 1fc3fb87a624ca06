/** Why a section was found, and where in its text. Reads the few sections that are shown word by word. */
import type { Place, Reason } from '../../../../shared/model/search.ts';
import type { SectionKind } from '../../../../shared/model/section.ts';
import { eachWord, fold, foldWhole } from '../analysis/words.ts';
import { fieldTexts } from '../document.ts';
import type { SectionRecord } from '../segments/stored.ts';
import type { BoundTerm } from './matching.ts';
import type { SegmentSearch } from './segment-search.ts';
import type { Mark } from './snippet.ts';

/** A word of a text (UTF-16 units). */
type Token = { word: string; start: number; end: number };

/** Which words may stand for each slot of a sequence. */
type Pattern = ReadonlySet<string>[];

export class Explainer {
  readonly #terms: { bound: BoundTerm; patterns: Pattern[] }[];

  constructor({ terms, segment: { dictionary } }: SegmentSearch) {
    this.#terms = terms
      .filter(({ term }) => term.scores)
      .map((bound) => ({
        bound,
        patterns: bound.sequences.map((slots) =>
          slots.map(
            (groups) =>
              new Set(groups.flatMap(({ weights }) => [...weights.keys()].map((n) => dictionary.word(n)))),
          ),
        ),
      }));
  }

  /** Marks in the section text, and why the section was found: by place, in the order of the query. */
  explain(
    record: SectionRecord & { kind: SectionKind },
    briefing: { title: string; tags: string[] },
  ): { marks: Mark[]; why: Reason[] } {
    const marks: Mark[] = [];
    const why: Reason[] = [];
    const texts = Object.entries(fieldTexts(briefing, record)) as [Place, string[]][];
    for (const [place, placed] of texts) {
      for (const text of placed) {
        const tokens = tokensOf(text);
        this.#terms.forEach(({ bound, patterns }, term) => {
          if (!bound.term.fields.includes(place)) return;
          const found = patterns.flatMap((pattern) => findPattern(tokens, pattern));
          if (place === 'text') marks.push(...found.map(({ start, end }) => ({ start, end, term })));
          if (found.length > 0)
            why.push({ asked: bound.term.asked, place, words: byFrequency(found.map(({ as }) => as)) });
        });
      }
    }
    return { marks, why };
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const folded = foldWhole(text);
  eachWord(text, (start, end) => {
    const word = folded === null ? fold(text.slice(start, end)) : folded.slice(start, end);
    tokens.push({ word, start, end });
  });
  return tokens;
}

function findPattern(
  tokens: readonly Token[],
  pattern: Pattern,
): { start: number; end: number; as: string }[] {
  const found: { start: number; end: number; as: string }[] = [];
  for (let from = 0; from + pattern.length <= tokens.length; from++) {
    if (!pattern.every((words, offset) => words.has(tokens[from + offset]?.word ?? ''))) continue;
    const run = tokens.slice(from, from + pattern.length);
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) continue;
    found.push({ start: first.start, end: last.end, as: run.map(({ word }) => word).join(' ') });
  }
  return found;
}

function byFrequency(words: string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}
