/** What stands after a field's colon, or alone, as a node of the query; or why it cannot be taken. */
import type { Range } from '../model/annotation.ts';
import type { QueryProblem } from '../model/search.ts';
import { SECTION_KINDS } from '../model/section.ts';
import { firstDay } from './day.ts';
import type { FieldName } from './fields.ts';
import type { Asked, TextField } from './nodes.ts';

/**
 * A piece of the query: offsets in the query string, quotation marks within `start` and `end` but not in `text`. `from` is
 * where its clause begins, with the field's name.
 */
export type Value = {
  text: string;
  quoted: boolean;
  from: number;
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
  return whenWords(value.text, { ...span(value), kind: 'phrase', text: value.text.trim(), field, begun });
}

/** `begin*` or `*inside*`; a star between letters ends the word there, and is told of. */
function readStarred(value: Value, field: TextField | null): Taken {
  const inside = value.text.startsWith('*');
  const [begin = '', ...rest] = value.text.replace(/^\*+/, '').split('*');
  const common = { ...span(value), text: begin, field };
  const node: Asked = inside
    ? { ...common, kind: 'infix' }
    : rest.length > 0
      ? { ...common, kind: 'prefix' }
      : { ...common, kind: 'word', begun: value.begun };
  if (!HAS_LETTERS.test(rest.join(''))) return whenWords(begin, node);
  const searched = `${inside ? '*' : ''}${begin}*`;
  const message = `A * stands only at the beginning and the end of a word: “${searched}” was searched.`;
  return { ...whenWords(begin, node), problem: problem(value, message) };
}

function readFuzzy(value: Value, text: string, digits: string, field: TextField | null): Taken {
  const distance = digits === '' || digits === '1' ? 1 : 2;
  const taken = whenWords(text, { ...span(value), kind: 'fuzzy', text, field, distance });
  if (taken.node === undefined || digits === '' || digits === '1' || digits === '2') return taken;
  return { ...taken, problem: problem(value, '~ allows for one letter, ~2 for two; ~2 was searched.') };
}

/** The value of a known field. */
export function readFieldValue(field: FieldName, value: Value): Taken {
  const whole = { ...value, start: value.from };
  if (value.text.trim() === '') {
    if (value.open) return {};
    return { problem: problem(whole, `${field}: needs something right after it, without a space.`) };
  }
  switch (field) {
    case 'tag':
    case 'party':
    case 'source': {
      const begun = value.begun || value.text.endsWith('*');
      return whenWords(value.text, { ...span(value), kind: field, text: value.text, begun });
    }
    case 'lang':
      return whenWords(value.text, { ...span(value), kind: field, text: value.text });
    case 'kind':
      return readChoice(whole, field, SECTION_KINDS, (what) => ({ ...span(value), kind: field, what }));
    case 'after':
    case 'before':
      return readDate(field, whole);
    case 'has':
      return readChoice(whole, field, ['note', 'highlight'], (what) => ({
        ...span(value),
        kind: field,
        what,
      }));
    case 'is':
      return readChoice(whole, field, ['unread', 'read'], (what) => ({ ...span(value), kind: field, what }));
    default:
      return readWord(value, field);
  }
}

function readDate(kind: 'after' | 'before', value: Value): Taken {
  const day = firstDay(value.text.trim());
  if (day !== null) return { node: { ...span(value), kind, day } };
  if (value.open && /^\d{1,3}$/.test(value.text)) return {};
  const message = `“${value.text}” is not a date. Write ${kind}:2025, ${kind}:2025-01 or ${kind}:2025-01-21.`;
  return { problem: problem(value, message) };
}

function readChoice<Choice extends string>(
  value: Value,
  field: FieldName,
  choices: readonly Choice[],
  node: (choice: Choice) => Asked,
): Taken {
  const text = value.text.trim().toLowerCase();
  const chosen = choices.find((choice) => choice === text);
  if (chosen !== undefined) return { node: node(chosen) };
  if (value.open && choices.some((choice) => choice.startsWith(text))) return {};
  const names = choices.map((choice) => `${field}:${choice}`);
  const message = `There is no ${field}:${text}. There are ${names.slice(0, -1).join(', ')} and ${names.at(-1)}.`;
  return { problem: problem(value, message) };
}

/** Where the whole clause stands, with the field's name. */
function span({ from, end }: Value): Range {
  return { start: from, end };
}

function problem({ start, end }: Value, message: string): QueryProblem {
  return { start, end, message };
}

/** The node, unless its text is nothing but punctuation. */
function whenWords(text: string, node: Asked): Taken {
  return HAS_LETTERS.test(text) ? { node } : {};
}
