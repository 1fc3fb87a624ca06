/** Runs of capitalised words, which names are made of. */
import type { Sentence, Word } from './text.ts';
import { HONORIFIC, ROLE_WORD } from './words.ts';

/** `text` stands from `start` to `end` (UTF-16 units in the section text). */
export type Run = {
  sentence: Sentence;
  text: string;
  start: number;
  end: number;
  words: Word[];
  /** The words around it in its sentence. */
  before: Word | undefined;
  after: Word | undefined;
  /** Whether it is one of a list of names, and goes on in the next run. */
  joinsNext: boolean;
};

/** What stands at no beginning of a name, however it is written. */
const FUNCTION_TAGS = [
  'Determiner',
  'Conjunction',
  'Preposition',
  'Pronoun',
  'Adverb',
  'QuestionWord',
  'Auxiliary',
  'Modal',
  'Date',
  'Month',
  'WeekDay',
  'Demonym',
  'Value',
  'Negative',
  'Expression',
];

const POSSESSIVE = /(?:['’]s|['’])$/;

/** The runs of one sentence, in reading order. */
export function findRuns(sentence: Sentence): Run[] {
  const runs: Run[] = [];
  const { words } = sentence;
  let last = -1;
  for (let from = 0; from < words.length; from += 1) {
    if (!canBegin(words[from])) continue;
    const to = endOfRun(words, from);
    const previous = runs.at(-1);
    if (previous !== undefined) previous.joinsNext = isListed(words, last, from);
    runs.push(runOf(sentence, from, to));
    from = to;
    last = to;
  }
  return runs;
}

/** Whether only a comma, an “and”, or both stand between the words at two places. */
function isListed(words: Word[], from: number, to: number): boolean {
  const [end, between] = [words[from], words[from + 1]];
  if (to === from + 1) return end?.after.trim() === ',';
  return to === from + 2 && /^(?:and|or|&)$/.test(between?.text ?? '') && between?.after === ' ';
}

function canBegin(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    isCapitalised(word) &&
    !ROLE_WORD.test(bare(word)) &&
    !HONORIFIC.test(bare(word)) &&
    !FUNCTION_TAGS.some((tag) => word.tags.has(tag))
  );
}

function endOfRun(words: Word[], from: number): number {
  let to = from;
  for (;;) {
    const [last, next, beyond] = [words[to], words[to + 1], words[to + 2]];
    if (last === undefined || next === undefined || !adjoins(last, next)) return to;
    const joins =
      /^(?:of|&)$/.test(next.text) && next.after === ' ' && beyond !== undefined && isCapitalised(beyond);
    if (joins) to += 2;
    else if (isCapitalised(next) && !ROLE_WORD.test(bare(next)) && !next.tags.has('Date')) to += 1;
    else return to;
  }
}

/** Whether a name may go on from one word to the next: neither an initial's full stop nor a hyphen is an end, a bracket is one. */
function adjoins(word: Word, next: Word): boolean {
  if (next.start === word.end + 1) return /^[ -]$/.test(word.after) && !POSSESSIVE.test(word.text);
  return next.start === word.end + 2 && /^\p{Lu}$/u.test(word.text) && word.after === '. ';
}

const isCapitalised = ({ text }: Word) => /^\p{Lu}/u.test(text);

/** A word without its possessive ending. */
export function bare({ text }: Word): string {
  return text.replace(POSSESSIVE, '');
}

function runOf(sentence: Sentence, from: number, to: number): Run {
  const words = sentence.words.slice(from, to + 1);
  const start = words[0]?.start ?? sentence.start;
  const whole = sentence.text.slice(start - sentence.start, (words.at(-1)?.end ?? start) - sentence.start);
  const text = whole.replace(POSSESSIVE, '');
  return {
    sentence,
    text,
    start,
    end: start + text.length,
    words,
    before: sentence.words[from - 1],
    after: sentence.words[to + 1],
    joinsNext: false,
  };
}

/** What stands before a run in its sentence, and behind it. */
export function around({ start, end, sentence }: Run): { ahead: string; behind: string } {
  return {
    ahead: sentence.text.slice(0, start - sentence.start),
    behind: sentence.text.slice(end - sentence.start),
  };
}
