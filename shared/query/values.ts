/** What stands after a field's colon, or alone, as a node of the query; or why it cannot be taken. */
import type { QueryProblem } from '../model/search.ts';
import { firstDay } from './day.ts';
import type { FieldName } from './fields.ts';
import type { Asked, TextField } from './nodes.ts';

/** A piece of the query: offsets in the query string, quotation marks within `start` and `end` but not in `text`. */
export type Value = {
  text: string;
  quoted: boolean;
  start: number;
  end: number;
  /** Still being typed, so that it may yet become something else. */
  open: boolean;
  /** Still being typed, and its last word counts as a beginning. */
  begun: boolean;
};

/** Nothing at all where there was nothing to search for. */
export type Taken = { node?: Asked; problem?: QueryProblem };

const HAS_LETTERS = /[\p{L}\p{N}]/u;
const ENDING = /([*~])(\d*)$/;

/** A word or phrase, with what its last characters ask for. */
export function readWord(value: Value, field: TextField | null): Taken {
  if (value.quoted) return readPhrase(value, field);
  const ending = ENDING.exec(value.text);
  const [operator, digits] = [ending?.[1], ending?.[2] ?? ''];
  if (operator === '~') return readFuzzy(value, value.text.slice(0, ending?.index), digits, field);
  return readStarred(value, field);
}

function readPhrase(value: Value, field: TextField | null): Taken {
  const begun = value.begun || value.text.trimEnd().endsWith('*');
  return whenWords(value.text, { kind: 'phrase', text: value.text.trim(), field, begun });
}

/** `begin*`; a star elsewhere ends the word there, and is told of. */
function readStarred(value: Value, field: TextField | null): Taken {
  const [begin = '', ...rest] = value.text.replace(/^\*+/, '').split('*');
  const node: Asked =
    rest.length > 0
      ? { kind: 'prefix', text: begin, field }
      : { kind: 'word', text: begin, field, begun: value.begun };
  if (!HAS_LETTERS.test(value.text) || /^[^*]*\**$/.test(value.text)) return whenWords(begin, node);
  const message = `A * stands only at the end of a word: “${begin}${rest.length > 0 ? '*' : ''}” was searched.`;
  return { ...whenWords(begin, node), problem: problem(value, message) };
}

function readFuzzy(value: Value, text: string, digits: string, field: TextField | null): Taken {
  const distance = digits === '' || digits === '1' ? 1 : 2;
  const taken = whenWords(text, { kind: 'fuzzy', text, field, distance });
  if (taken.node === undefined || digits === '' || digits === '1' || digits === '2') return taken;
  return { ...taken, problem: problem(value, '~ allows for one letter, ~2 for two; ~2 was searched.') };
}

/** The value of a known field whose name begins at `start`. */
export function readFieldValue(field: FieldName, value: Value, start: number): Taken {
  const whole = { ...value, start };
  if (value.text.trim() === '') {
    if (value.open) return {};
    return { problem: problem(whole, `${field}: needs something right after it, without a space.`) };
  }
  switch (field) {
    case 'tag':
      return whenWords(value.text, {
        kind: 'tag',
        text: value.text,
        begun: value.begun || value.text.endsWith('*'),
      });
    case 'after':
    case 'before':
      return readDate(field, whole);
    case 'has':
      return readChoice(whole, field, ['note', 'highlight'], (what) => ({ kind: 'has', what }));
    case 'is':
      return readChoice(whole, field, ['unread', 'read'], (what) => ({ kind: 'is', what }));
    default:
      return readWord(value, field);
  }
}

function readDate(kind: 'after' | 'before', value: Value): Taken {
  const day = firstDay(value.text.trim());
  if (day !== null) return { node: { kind, day } };
  if (value.open && /^\d{1,3}$/.test(value.text)) return {};
  const message = `“${value.text}” is not a date. Write ${kind}:2025, ${kind}:2025-01 or ${kind}:2025-01-21.`;
  return { problem: problem(value, message) };
}

function readChoice<Choice extends string>(
  value: Value,
  field: FieldName,
  choices: readonly [Choice, Choice],
  node: (choice: Choice) => Asked,
): Taken {
  const text = value.text.trim().toLowerCase();
  const chosen = choices.find((choice) => choice === text);
  if (chosen !== undefined) return { node: node(chosen) };
  if (value.open && choices.some((choice) => choice.startsWith(text))) return {};
  const message = `There is no ${field}:${text}. There are ${field}:${choices[0]} and ${field}:${choices[1]}.`;
  return { problem: problem(value, message) };
}

function problem({ start, end }: Value, message: string): QueryProblem {
  return { start, end, message };
}

/** The node, unless its text is nothing but punctuation. */
function whenWords(text: string, node: Asked): Taken {
  return HAS_LETTERS.test(text) ? { node } : {};
}
