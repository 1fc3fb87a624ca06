/**
 * English text as sentences of tagged words. compromise parts the text and tells the part of speech of each word; its
 * own guesses at names are too poor on prose to be taken over (see docs/SUGGESTIONS.md).
 */
import { setImmediate } from 'node:timers/promises';
import nlp from 'compromise/two';

/** `start` and `end` count UTF-16 units in the section text; `after` is what stands between this word and the next. */
export type Word = { text: string; start: number; end: number; tags: ReadonlySet<string>; after: string };

export type Sentence = { section: string; start: number; end: number; text: string; words: Word[] };

type Term = { text: string; pre: string; post: string; tags: string[]; offset: { start: number } };

/**
 * A line, or of a long one about a thousand letters up to the end of a sentence: a line may be a whole book, and nobody else
 * gets a turn while a piece is read.
 */
const PIECE = /[^\n\t]{800,2000}?[.!?][”"’)]*(?=\s+[\p{Lu}“"])|[^\n\t]{1,2000}(?=\s|$)|[^\n\t]{1,2000}/gu;

/** The sentences of a section text; a line is never joined with the next. Others get their turn between two lines. */
export async function readSentences(section: string, text: string): Promise<Sentence[]> {
  const sentences: Sentence[] = [];
  for (const piece of text.matchAll(PIECE)) {
    const found = nlp(piece[0]).json({ offset: true, terms: { offset: true } }) as { terms: Term[] }[];
    for (const { terms } of found) {
      const sentence = sentenceOf(section, text, terms, piece.index);
      if (sentence !== null) sentences.push(sentence);
    }
    await setImmediate();
  }
  return sentences;
}

function sentenceOf(section: string, text: string, terms: Term[], from: number): Sentence | null {
  const words = terms
    .filter((term) => term.text !== '')
    .map((term) => {
      const start = from + term.offset.start;
      return {
        text: term.text,
        start,
        end: start + term.text.length,
        tags: new Set(term.tags),
        after: term.post,
      };
    })
    // A word whose place cannot be trusted is none: a quotation must never be wrong.
    .filter((word) => text.slice(word.start, word.end) === word.text);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return null;
  const lead = /^\s*/.exec(terms[0]?.pre ?? '')?.[0].length ?? 0;
  const start = Math.max(from, first.start - (terms[0]?.pre.length ?? 0) + lead);
  const end = last.end + last.after.trimEnd().length;
  return { section, start, end, text: text.slice(start, end), words };
}

/** A sentence as a fact's summary: on one line, without a quotation mark that has lost its other half. */
export function summaryOf({ text }: Pick<Sentence, 'text'>): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const opened = /^[“"](?=[^”"]*$)/.test(line) ? line.slice(1) : line;
  return /^[^“"]*[”"]$/.test(opened) ? opened.slice(0, -1) : opened;
}
