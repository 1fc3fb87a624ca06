/** A briefing file with facts added to its frontmatter, or a sentence that says why nothing could be added. */
import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { AttacheError } from '../../../../../shared/errors.ts';
import type { Briefing } from '../../../../../shared/model/briefing.ts';
import type { Entry } from '../../../../../shared/model/suggestion.ts';
import { type Addition, additionsOf } from './additions.ts';
import { part } from './head.ts';
import { insert } from './insertion.ts';

/** A file's text, whole, and the briefing that it is read as. */
export type Version = { text: string; briefing: Briefing };

/** The new text is `head + rest of the old behind its own head`. */
export type Added = { text: string; oldHead: string; newHead: string };

/**
 * Adds entries; all that stands in the file stays as it is, to the byte. Error `conflict` where the frontmatter is at fault,
 * or laid out in a way that nothing can be added to; `read` reads a text as the same briefing.
 */
export function addFacts(
  { text, briefing }: Version,
  entries: Entry[],
  read: (text: string) => Briefing,
): Added {
  const { head, body, open, yaml, close, eol } = part(text);
  if (isAtFault(briefing))
    throw refusal(
      briefing,
      'its frontmatter has an error, which is told above its text. Correct it, then try again.',
    );
  const additions = additionsOf(entries, briefing);
  let added = yaml;
  for (const addition of additions) {
    const next = insert(added, addition, eol);
    if (next === null) throw refusal(briefing, LAYOUT);
    added = next;
  }
  const newHead = open + added + close;
  const result = newHead + body;
  if (!isSound(yaml, added, additions) || !isSameText(briefing, read(result)))
    throw refusal(briefing, LAYOUT);
  return { text: result, oldHead: head, newHead };
}

const LAYOUT =
  'its frontmatter is written in a way that Attaché cannot add to. Write the facts into it by hand.';

function refusal({ path }: Briefing, reason: string): AttacheError {
  return new AttacheError('conflict', `Nothing was added to “${path}”: ${reason}`, { path });
}

/** Facts that could not be used would be lost under new ones. */
function isAtFault({ problems, extra }: Briefing): boolean {
  return (
    Object.hasOwn(extra, 'facts') ||
    Object.hasOwn(extra, 'figures') ||
    problems.some(({ message }) => message.startsWith('The frontmatter is not'))
  );
}

/** Whether the YAML says what it said, and what was added. */
function isSound(before: string, after: string, additions: Addition[]): boolean {
  const expected: unknown = parseDocument(before).toJS() ?? {};
  const value = additions.reduce((whole, { path, items }) => withItems(whole, path, items), expected);
  const result = parseDocument(after);
  return result.errors.length === 0 && isDeepStrictEqual(result.toJS(), value);
}

function withItems(value: unknown, [key, ...rest]: Addition['path'], items: unknown[]): unknown {
  if (key === undefined) return [...(Array.isArray(value) ? value : []), ...items];
  if (Array.isArray(value))
    return value.map((item, at) => (at === key ? withItems(item, rest, items) : item));
  const fields = (value ?? {}) as Record<string, unknown>;
  return { ...fields, [key]: withItems(fields[key], rest, items) };
}

/** Whether the author's text is read as it was, and no problem is new. */
function isSameText(before: Briefing, after: Briefing): boolean {
  const own = ({ sections }: Briefing) =>
    sections.flatMap(({ id, kind, text }) => (kind === 'lead' || kind === 'body' ? [[id, text]] : []));
  const known = new Set(before.problems.map(({ message }) => message));
  return (
    isDeepStrictEqual(own(before), own(after)) && after.problems.every(({ message }) => known.has(message))
  );
}
