import { z } from 'zod';
import { anchor as anchorQuote, surroundings } from '../../../../shared/anchoring/index.ts';
import { AttacheError } from '../../../../shared/errors.ts';
import { spotOf } from '../../../../shared/model/annotation.ts';
import { found, type Outcome } from '../command.ts';
import { readJsonLines } from './json-lines.ts';

const Case = z.object({
  id: z.string(),
  newText: z.string(),
  oldText: z.string().optional(),
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});
const Text = z.object({ sha: z.string(), text: z.string() });

const CASE = '{"id", "newText", "start", "end", "quote", "prefix", "suffix"}';
const TEXT = '{"sha", "text"}';

/**
 * Finds quotes again in texts that have changed. `cases` and `texts` are files of JSON lines; `newText` names a text by its
 * `sha`, offsets are UTF-16 units. Where `oldText` names a text too, what stood around the quote in it is remembered.
 * Prints a line `{id, found}` a case, null where the quote stands nowhere for sure.
 */
export async function anchor(options: { cases: string; texts: string }): Promise<Outcome> {
  const texts = new Map(
    (await readJsonLines(options.texts, Text, TEXT)).map(({ sha, text }) => [sha, { id: 'text', text }]),
  );
  const cases = await readJsonLines(options.cases, Case, CASE);
  const results = cases.map(({ id, newText, oldText = '', start, end, quote: exact, prefix, suffix }) => {
    const section = texts.get(newText);
    const before = texts.get(oldText)?.text;
    if (section === undefined) {
      throw new AttacheError(
        'unreadable-file',
        `${options.texts} has no text “${newText}”, which the case ${id} names.`,
        { id },
      );
    }
    const position = { start, end };
    const around = before === undefined ? undefined : surroundings(before, position);
    const target = { section: 'text', quote: { exact, prefix, suffix }, position, around };
    return { id, found: spotOf({ anchor: anchorQuote([section], target) })?.range ?? null };
  });
  return found(
    null,
    results.map((result) => JSON.stringify(result)),
    results.some((result) => result.found !== null),
    `None of the quotes of “${options.cases}” was found again.`,
  );
}
