/** What stands together in a text, beyond a sentence. */
import type { Sentence } from './text.ts';

/**
 * For each sentence those that say one thing with it: the cells of a table's row, which are sentences of their own; else it
 * alone. Takes the sentences in reading order, and the text of each section.
 */
export function rowsOf(
  sentences: Sentence[],
  texts: ReadonlyMap<string, string>,
): Map<Sentence, readonly Sentence[]> {
  const rows = new Map<Sentence, readonly Sentence[]>();
  let line: Sentence[] = [];
  let hasCells = false;
  const end = () => {
    for (const each of line) rows.set(each, hasCells ? line : [each]);
  };
  for (const sentence of sentences) {
    const last = line.at(-1);
    const isNext = last?.section === sentence.section;
    const between = isNext ? (texts.get(sentence.section)?.slice(last.end, sentence.start) ?? '') : '\n';
    if (between.includes('\n')) {
      end();
      line = [];
      hasCells = false;
    }
    hasCells ||= between.includes('\t');
    line.push(sentence);
  }
  end();
  return rows;
}
