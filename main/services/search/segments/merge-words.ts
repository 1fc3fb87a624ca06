import type { Segment } from './segment.ts';

/** A word of a merged dictionary, and its number in each of the segments that have it. */
export type MergedWord = { word: string; stem: string | null; in: { segment: Segment; number: number }[] };

/** The words of all dictionaries, sorted; a word's stem is the first segment's that has it. */
export function mergeWords(segments: readonly Segment[]): MergedWord[] {
  const merged = new Map<string, MergedWord>();
  for (const segment of segments) {
    segment.dictionary.words.forEach((word, number) => {
      const known = merged.get(word);
      if (known !== undefined) known.in.push({ segment, number });
      else merged.set(word, { word, stem: segment.dictionary.stem(number), in: [{ segment, number }] });
    });
  }
  return [...merged.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
}
