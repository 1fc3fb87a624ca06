/** Reads what other programs and other Attachés write; which of the formats it is, is seen from the text. */
import { AttacheError } from '../../../../shared/errors.ts';
import { readCsv } from './annotation-csv.ts';
import { damaged, type Entry } from './entry.ts';
import { readHypothesis } from './read-hypothesis.ts';
import { readMarkdown } from './read-markdown.ts';
import { readReadwise } from './read-readwise.ts';
import { readW3c } from './read-w3c.ts';

/**
 * The annotations that a file holds. Errors: `unsupported-format` when it is none of the formats, `unreadable-file` when
 * it is one and damaged, with a sentence that says where. `file` is its name, for these sentences.
 */
export function readExchange(file: string, text: string): Entry[] {
  const content = text.replace(/^\uFEFF/, '');
  const entries = /^\s*[[{]/.test(content) ? readJson(file, content) : readText(file, content);
  if (entries !== null) return entries;
  throw new AttacheError(
    'unsupported-format',
    `“${file}” holds no annotations that Attaché can read. It reads Web Annotations (JSON-LD), Markdown and CSV as ` +
      'Attaché writes them, JSON from Hypothesis and CSV from Readwise.',
    { file },
  );
}

/** A table is known by its first line; its cells may hold what else looks like Markdown of ours. */
function readText(file: string, text: string): Entry[] | null {
  return readCsv(file, text) ?? readReadwise(file, text) ?? readMarkdown(file, text);
}

function readJson(file: string, text: string): Entry[] | null {
  const json = parse(file, text);
  return readW3c(file, json) ?? readHypothesis(file, json);
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw damaged(file, 'its JSON', cause instanceof Error ? cause.message : String(cause));
  }
}
