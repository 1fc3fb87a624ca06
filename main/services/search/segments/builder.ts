/**
 * Builds a segment from documents of one language. Words are numbered as they come and renumbered in alphabetical order
 * at the end; their occurrences are then laid out by counting sort.
 */
import { SECTION_KINDS } from '../../../../shared/model/section.ts';
import { firstDay } from '../../../../shared/query.ts';
import { type Language, language } from '../analysis/languages.ts';
import { fold, WordFinder } from '../analysis/words.ts';
import { eachField, FIELDS, fieldTexts, type SearchDocument } from '../document.ts';
import { buildDictionary } from './dictionary.ts';
import { FieldBuilder } from './field-builder.ts';
import { LabelsBuilder } from './labels.ts';
import { Numbers } from './numbers.ts';
import { HAS_HIGHLIGHT, HAS_NOTE, Segment } from './segment.ts';
import { Spellings } from './spellings.ts';
import { inMemory, Records } from './stored.ts';
import { packStrings } from './strings.ts';

/** A document, and what it was made from. */
export type Stamped = { document: SearchDocument; stamp: string };

/** A folded word. Stop words have no stem, and do not make a text longer. */
type Word = { number: number; stem: string | null };

export class SegmentBuilder {
  readonly #code: string;
  readonly #language: Language;
  /** By folded word; the stem is that of its first spelling. */
  readonly #words = new Map<string, Word>();
  /** Numbers of words by the spellings met. */
  readonly #spellings = new Spellings();
  readonly #finder = new WordFinder();
  readonly #fields = eachField(() => new FieldBuilder());
  readonly #kinds: number[] = [];
  readonly #marks: number[] = [];
  readonly #records = new Records();
  readonly #documents = new Map<string, Stamped>();
  /** Length of the texts taken in, in UTF-16 units. */
  size = 0;

  /** `code` is a language's, as `languageCode` answers it. */
  constructor(code: string) {
    this.#code = code;
    this.#language = language(code);
  }

  get sections(): number {
    return this.#kinds.length;
  }

  has(briefing: string): boolean {
    return this.#documents.has(briefing);
  }

  /** A document without sections is not kept; each briefing comes once. */
  add(stamped: Stamped): void {
    const { document } = stamped;
    if (document.sections.length === 0) return;
    this.#documents.set(document.briefing, stamped);
    for (const part of document.sections) {
      const { section, kind, heading, text, notes, highlights } = part;
      this.#kinds.push(SECTION_KINDS.indexOf(kind));
      this.#marks.push((notes.length > 0 ? HAS_NOTE : 0) + (highlights > 0 ? HAS_HIGHLIGHT : 0));
      this.size += text.length;
      this.#records.add({ section, heading, text, notes });
      const texts = fieldTexts(document, part);
      for (const field of FIELDS) this.#addTexts(this.#fields[field], texts[field]);
    }
  }

  #addTexts(field: FieldBuilder, texts: string[]): void {
    field.open();
    for (const text of texts) {
      field.gap();
      this.#finder.eachWord(text, (start, end, hash) => {
        const { units } = this.#finder;
        let number = this.#spellings.get(units, start, end, hash);
        if (number < 0) {
          number = this.#learn(text.slice(start, end));
          this.#spellings.add(units, start, end, hash, number);
        }
        field.push(number);
      });
    }
  }

  #learn(raw: string): number {
    const word = fold(raw);
    const known = this.#words.get(word);
    if (known !== undefined) return known.number;
    const number = this.#words.size;
    this.#words.set(word, { number, stem: this.#language.stem(raw) });
    return number;
  }

  build(): Segment {
    const words = [...this.#words.keys()].sort();
    const ranks = new Uint32Array(words.length);
    words.forEach((word, rank) => {
      ranks[this.#words.get(word)?.number ?? 0] = rank;
    });
    const counts = Uint8Array.from(this.#words.values(), ({ stem }) => Number(stem !== null));
    const data = {
      language: this.#code,
      dictionary: buildDictionary(words, (word) => this.#words.get(word)?.stem ?? null),
      fields: eachField((field) => this.#fields[field].build(ranks, counts)),
      sections: {
        kinds: Uint8Array.from(this.#kinds),
        marks: Uint8Array.from(this.#marks),
        stored: this.#records.offsets,
        crcs: this.#records.crcs,
      },
      briefings: this.#buildBriefings(),
      labels: this.#buildLabels(),
    };
    return new Segment(data, inMemory(this.#records.bytes));
  }

  #buildBriefings() {
    const stamped = [...this.#documents.values()];
    const documents = stamped.map(({ document }) => document);
    return {
      ids: packStrings(documents.map(({ briefing }) => briefing)),
      titles: packStrings(documents.map(({ title }) => title)),
      stamps: packStrings(stamped.map(({ stamp }) => stamp)),
      days: Uint32Array.from(documents, ({ date }) => Number((firstDay(date) ?? '0').replaceAll('-', ''))),
      read: Uint8Array.from(documents, ({ read }) => Number(read)),
      first: offsetsOf(documents.map(({ sections }) => sections.length)),
    };
  }

  #buildLabels() {
    const labels = {
      tag: new LabelsBuilder(),
      party: new LabelsBuilder(),
      source: new LabelsBuilder(),
      lang: new LabelsBuilder(),
    };
    for (const { document } of this.#documents.values()) {
      labels.tag.add(document.tags);
      labels.party.add(document.parties);
      labels.source.add(document.sources);
      labels.lang.add([document.lang]);
    }
    const { tag, party, source, lang } = labels;
    return { tag: tag.build(), party: party.build(), source: source.build(), lang: lang.build() };
  }
}

/** Where each of the lengths begins when they follow each other, and where the last ends. */
export function offsetsOf(lengths: readonly number[]): Uint32Array {
  const offsets = new Numbers(lengths.length + 1);
  let end = 0;
  offsets.push(end);
  for (const length of lengths) {
    end += length;
    offsets.push(end);
  }
  return offsets.toArray();
}
