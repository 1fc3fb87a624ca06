/** Real edits: quotes marked in old revisions of the 18F handbook, and where they stand years later. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { anchor, surroundings } from '../../../shared/anchoring/index.ts';
import { type Range, spotOf } from '../../../shared/model/annotation.ts';

const DATA = fileURLToPath(new URL('../../../../shared/data/anchoring/', import.meta.url));

type Case = {
  oldText: string;
  newText: string;
  start: number;
  end: number;
  quote: string;
  prefix: string;
  suffix: string;
  expected: Range | null;
};
type Text = { sha: string; text: string };

const readLines = (name: string) =>
  readFileSync(`${DATA}${name}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe.skipIf(!existsSync(DATA))('1,510 quotes after real edits', () => {
  it.each([
    ['quotes alone', false, 0.989],
    ['what stood around them too', true, 0.994],
  ])('finds nearly all, and hardly any in a wrong place, by %s', (_, isWide, bar) => {
    const texts = new Map(readLines('texts.jsonl').map(({ sha, text }: Text) => [sha, { id: 's', text }]));
    const cases: Case[] = readLines('cases.jsonl');
    const tally = { correct: 0, wrongPlace: 0, lost: 0 };
    for (const { oldText, newText, quote, prefix, suffix, start, end, expected } of cases) {
      const around = surroundings(texts.get(oldText)?.text ?? '', { start, end });
      const found = anchor([texts.get(newText) ?? { id: 's', text: '' }], {
        section: 's',
        quote: { exact: quote, prefix, suffix },
        position: { start, end },
        around: isWide ? around : undefined,
      });
      tally[judge(spotOf({ anchor: found })?.range ?? null, expected)] += 1;
    }
    expect(tally.correct / cases.length).toBeGreaterThanOrEqual(bar);
    expect(tally.wrongPlace / cases.length).toBeLessThanOrEqual(0.005);
  });
});

describe.runIf(!existsSync(DATA))('quotes after real edits', () => {
  it.skip(`are not measured: ${DATA} is not there`, () => {});
});

/** Half of the union is enough to count as found. */
function judge(found: Range | null, expected: Range | null): 'correct' | 'wrongPlace' | 'lost' {
  if (found === null) return expected === null ? 'correct' : 'lost';
  return expected !== null && overlap(found, expected) >= 0.5 ? 'correct' : 'wrongPlace';
}

/** Shared part of two ranges over their union. */
function overlap(a: Range, b: Range): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
