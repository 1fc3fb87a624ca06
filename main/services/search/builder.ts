/**
 * Builds a segment, from documents or from the living briefings of other segments. Words are numbered as they come and
 * renumbered in alphabetical order at the end; their occurrences are then laid out by counting sort.
 */
import { firstDay } from '../../../shared/query.ts';
import { analyse, eachWord, foldedWords } from './analysis.ts';
import { buildDictionary } from './dictionary.ts';
import { eachField, FIELDS, fieldTexts, type SearchDocument } from './document.ts';
import { Numbers } from './numbers.ts';
import {
  at,
  type BriefingRow,
  type FieldData,
  GAP,
  type SectionRow,
  Segment,
  type SegmentData,
} from './segment.ts';

export class SegmentBuilder {
  readonly #briefings: BriefingRow[] = [];
  readonly #sections: SectionRow[] = [];
  readonly #words = new Map<string, number>();
  /** By the word as it stands in a text, which is looked up once for each time it stands there. */
  readonly #spellings = new Map<string, Spelling>();
  readonly #streams = eachField(() => new Stream());

  add(document: SearchDocument): void {
    const first = this.#sections.length;
    for (const section of document.sections) {
      const { heading, text, notes, highlights } = section;
      const row = this.#sections.length;
      this.#sections.push({
        section: section.section,
        heading,
        text,
        hasNote: notes.length > 0,
        hasHighlight: highlights > 0,
      });
      const texts = fieldTexts(document, section);
      for (const field of FIELDS) {
        this.#streams[field].open();
        for (const fieldText of texts[field]) this.#addText(this.#streams[field], fieldText, row);
      }
    }
    this.#briefings.push({
      briefing: document.briefing,
      title: document.title,
      day: firstDay(document.date) ?? '',
      tags: document.tags.map((tag) => foldedWords(tag).join(' ')),
      read: document.read,
      first,
      end: this.#sections.length,
    });
  }

  #addText(stream: Stream, text: string, row: number): void {
    stream.gap(row);
    eachWord(text, (raw, start) => {
      const spelling = this.#spellings.get(raw) ?? this.#learn(raw);
      stream.push(spelling.number, start, row);
      if (spelling.counts) stream.lengthen();
    });
  }

  #learn(raw: string): Spelling {
    const { word, isStopWord } = analyse(raw);
    const spelling = { number: this.#number(word), counts: !isStopWord };
    this.#spellings.set(raw, spelling);
    return spelling;
  }

  #number(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const number = this.#words.size;
    this.#words.set(word, number);
    return number;
  }

  /** Takes over what is not buried, without reading the texts again. */
  absorb(segment: Segment): void {
    const { data } = segment;
    const numbers = Uint32Array.from(data.dictionary.words, () => GAP);
    const renumber = (word: number): number => {
      if (at(numbers, word) === GAP) numbers[word] = this.#number(data.dictionary.words[word] ?? '');
      return at(numbers, word);
    };
    for (const briefing of data.briefings) {
      if (briefing.first === briefing.end || segment.isBuried(briefing.first)) continue;
      const first = this.#sections.length;
      for (let from = briefing.first; from < briefing.end; from++) {
        const row = this.#sections.push(segment.section(from)) - 1;
        for (const field of FIELDS) this.#streams[field].copy(data.fields[field], from, row, renumber);
      }
      this.#briefings.push({ ...briefing, first, end: this.#sections.length });
    }
  }

  build(): Segment {
    const words = [...this.#words.keys()].sort();
    const ranks = new Uint32Array(words.length);
    words.forEach((word, rank) => {
      ranks[this.#words.get(word) ?? 0] = rank;
    });
    const data: SegmentData = {
      briefings: this.#briefings,
      sections: this.#sections,
      dictionary: buildDictionary(words),
      fields: eachField((field) => this.#streams[field].build(ranks)),
    };
    return new Segment(data);
  }
}

/** A word's number; `counts` is false for stop words, which do not make a text longer. */
type Spelling = { number: number; counts: boolean };

/** One field of all sections while it grows; see `FieldData`. */
class Stream {
  readonly #words = new Numbers();
  readonly #starts = new Numbers();
  readonly #sections = new Numbers();
  readonly #sectionStarts = new Numbers();
  readonly #lengths = new Numbers();
  #length = 0;

  /** Begins the next section. */
  open(): void {
    if (this.#sectionStarts.length > 0) this.#lengths.push(this.#length);
    this.#length = 0;
    this.#sectionStarts.push(this.#words.length);
  }

  gap(section: number): void {
    this.push(GAP, 0, section);
  }

  push(word: number, start: number, section: number): void {
    this.#words.push(word);
    this.#starts.push(start);
    this.#sections.push(section);
  }

  lengthen(): void {
    this.#length++;
  }

  /** Appends section row `from` of another segment as row `row` of this one. */
  copy(data: FieldData, from: number, row: number, renumber: (word: number) => number): void {
    this.open();
    for (let place = at(data.sectionStarts, from); place < at(data.sectionStarts, from + 1); place++) {
      const word = at(data.words, place);
      this.push(word === GAP ? GAP : renumber(word), at(data.starts, place), row);
    }
    this.#length = at(data.lengths, from);
  }

  build(ranks: Uint32Array): FieldData {
    this.open();
    const words = this.#words.toArray().map((word) => (word === GAP ? GAP : at(ranks, word)));
    return {
      words,
      starts: this.#starts.toArray(),
      sections: this.#sections.toArray(),
      ...layOut(words, ranks.length),
      sectionStarts: this.#sectionStarts.toArray(),
      lengths: this.#lengths.toArray(),
    };
  }
}

/** The places of each word in the stream, word by word: how many there are of each, then where each goes. */
function layOut(stream: Uint32Array, vocabulary: number): Pick<FieldData, 'first' | 'occurrences'> {
  const first = new Uint32Array(vocabulary + 1);
  for (const word of stream) {
    if (word !== GAP) first[word + 1] = at(first, word + 1) + 1;
  }
  for (let word = 0; word < vocabulary; word++) first[word + 1] = at(first, word + 1) + at(first, word);
  const next = first.slice();
  const occurrences = new Uint32Array(at(first, vocabulary));
  stream.forEach((word, place) => {
    if (word === GAP) return;
    occurrences[at(next, word)] = place;
    next[word] = at(next, word) + 1;
  });
  return { first, occurrences };
}
