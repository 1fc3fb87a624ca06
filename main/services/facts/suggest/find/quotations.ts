/** What somebody is quoted with: words between quotation marks, and a verb of speech beside them that says whose they are. */
import { SPEECH_VERB } from './words.ts';

/** `words` stand from `start` to `end` (UTF-16 units in the section text), without their marks; `speaker` where it is named. */
export type Quotation = {
  words: string;
  start: number;
  end: number;
  speaker: { words: string; start: number; end: number };
};

const QUOTED = /“([^”\n]{12,})”|"([^"\n]{12,})"/g;
/** Fewer words are a term in quotation marks rather than a quotation. */
const FEWEST_WORDS = 5;

const PHRASE = '[^,.;:“”"\\n]{1,60}';
const AFTER = new RegExp(
  `^[\\s–—-]*${SPEECH_VERB} (${PHRASE})|^[\\s–—-]*(${PHRASE}?) ${SPEECH_VERB}\\b`,
  'd',
);
const BEFORE = new RegExp(
  `(?:^|[.!?,;”"] ?)(${PHRASE}?) ${SPEECH_VERB}(?: that| in ${PHRASE})?[,:]? ?$`,
  'd',
);

/** The quotations of a section text whose speaker is told, in reading order. */
export function findQuotations(text: string): Quotation[] {
  return [...text.matchAll(QUOTED)].flatMap((match) => {
    const quoted = match[1] ?? match[2] ?? '';
    if (quoted.trim().split(/\s+/).length < FEWEST_WORDS) return [];
    const start = match.index + 1;
    const speaker = speakerOf(text, match.index, match.index + match[0].length);
    if (speaker === null) return [];
    const words = quoted.replace(/[,\s]+$/, '');
    return [{ words, start, end: start + words.length, speaker }];
  });
}

/** Says nothing once it stands alone. */
const NOBODY = /^(?:he|she|it|they|who|i|we|you)$/i;

const REACH = 120;

function speakerOf(text: string, from: number, to: number): Quotation['speaker'] | null {
  const before = text
    .slice(Math.max(0, from - REACH), from)
    .replace(/^[^\n]*\n/s, (line) => ' '.repeat(line.length));
  const ahead = BEFORE.exec(before);
  const behind = AFTER.exec(/^[^\n]*/.exec(text.slice(to, to + REACH))?.[0] ?? '');
  const [match, base] = behind === null ? [ahead, from - before.length] : [behind, to];
  const place = match?.indices?.[1] ?? match?.indices?.[2];
  if (place === undefined) return null;
  const [start, end] = [base + place[0], base + place[1]];
  const words = text.slice(start, end).trim();
  return NOBODY.test(words) ? null : { words, start, end };
}
