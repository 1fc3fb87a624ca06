/** What stands together in a text, beyond a sentence. */
import type { Sentence } from './text.ts';

/**
 * The row for each sentence that is a cell of a table's row: all its cells, which say one thing together. Any other sentence
 * has none. Takes the sentences in reading order, and the text of each section.
 */
export function rowsOf(
  sentences: Sentence[],
  texts: ReadonlyMap<string, string>,
): Map<Sentence, readonly Sentence[]> {
  const rows = new Map<Sentence, readonly Sentence[]>();
  let line: Sentence[] = [];
  let hasCells = false;
  const end = () => {
    if (hasCells) for (const each of line) rows.set(each, line);
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
