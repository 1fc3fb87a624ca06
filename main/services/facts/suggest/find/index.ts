/** What a text seems to state: names, roles, sums, dates, places and quotations, each with where it stands. */
import { setImmediate } from 'node:timers/promises';
import { capital } from '../../../../../shared/model/fact-words.ts';
import type { Section } from '../../../../../shared/model/section.ts';
import type { Passage } from '../../../../../shared/model/suggestion.ts';
import { type Amount, findAmounts } from './amounts.ts';
import { type Dated, findDates } from './dates.ts';
import type { Found, Named, Span } from './found.ts';
import { yearsIn } from './lengths.ts';
import { type Name, namesOf } from './names.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { findRoles, type Placed, type Role } from './roles.ts';
import { rowsOf } from './rows.ts';
import { findRuns } from './runs.ts';
import { readSentences, type Sentence, summaryOf } from './text.ts';

export type { Draft, Found, Named, Span } from './found.ts';

/** Text of a briefing; a section as far as the rules look at it. */
export type TextSection = Pick<Section, 'id' | 'text'>;

/** Others get their turn after so many sentences. */
const AT_ONCE = 20;

/** What is found in English text, in reading order as far as it is of one kind. Others get their turn while it works. */
export async function findIn(sections: TextSection[]): Promise<Found[]> {
  const sentences: Sentence[] = [];
  for (const { id, text } of sections) sentences.push(...(await readSentences(id, text)));
  const text = new Text(sections, sentences);
  const found = text.names.map((name) => text.nameFound(name));
  for (const [at, sentence] of sentences.entries()) {
    if (at % AT_ONCE === 0) await setImmediate();
    found.push(...text.foundIn(sentence));
  }
  for (const { id, text: words } of sections)
    found.push(...findQuotations(words).map((quotation) => text.quotationFound(id, quotation)));
  return found;
}

/** A text whose names are known, so that other findings can be tied to them. */
class Text {
  readonly names: Name[];
  readonly #texts: Map<string, string>;
  readonly #placed: Map<Sentence, Placed[]>;
  readonly #rows: Map<Sentence, readonly Sentence[]>;
  /** Of the sentences that were asked for, and of all in their rows. */
  readonly #sums = new Map<Sentence, ReadonlySet<string>>();

  constructor(sections: TextSection[], sentences: Sentence[]) {
    this.#texts = new Map(sections.map(({ id, text }) => [id, text]));
    this.#rows = rowsOf(sentences, this.#texts);
    const words = sentences.flatMap((sentence) => sentence.words);
    const lower = new Set(words.flatMap(({ text }) => (/^\p{Ll}/u.test(text) ? [text] : [])));
    this.names = namesOf(sentences.flatMap(findRuns), lower);
    const placed = this.names.flatMap((name) => name.runs.map((run): Placed => ({ name, run })));
    this.#placed = Map.groupBy(
      placed.toSorted((a, b) => a.run.start - b.run.start),
      ({ run }) => run.sentence,
    );
  }

  namesIn(sentence: Sentence): Placed[] {
    return this.#placed.get(sentence) ?? [];
  }

  /** Roles, sums, dates and periods. */
  foundIn(sentence: Sentence): Found[] {
    return [
      ...findRoles(sentence, this.namesIn(sentence)).map((role) => this.#roleFound(role)),
      ...findAmounts(sentence).map((amount) => this.#amountFound(sentence, amount)),
      ...findDates(sentence).map((dated) => this.#dateFound(sentence, dated)),
    ];
  }

  nameFound(found: Name): Found {
    const { kind, name, aliases, runs } = found;
    if (kind === 'place') return this.#placeFound(found);
    const passages = runs.map(({ sentence, start, end }) => this.#passage(sentence.section, start, end));
    if (kind === 'venture') return { kind, label: name, passages, draft: { what: 'venture', name } };
    const isPerson = kind === 'person';
    const draft = { what: 'party' as const, name, aliases, isPerson };
    return { kind: isPerson ? 'person' : 'organisation', label: name, passages, draft };
  }

  #roleFound({ holder, role, sentence, start, end }: Role): Found {
    return {
      kind: 'role',
      label: `${holder.name}: ${role}`,
      passages: [this.#passage(sentence.section, start, end)],
      draft: { what: 'role', role, ...named(holder) },
    };
  }

  #amountFound(sentence: Sentence, found: Amount): Found {
    const { words, sum, amount, currency, start, end, use, summary, isSpent, years } = found;
    const passages = [this.#passage(sentence.section, start, end)];
    switch (use) {
      case 'condition':
        return {
          kind: 'amount',
          label: `threshold: ${words}`,
          passages,
          draft: { what: 'condition', summary, amount: sum },
        };
      case 'figure':
        return {
          kind: 'amount',
          label: words,
          passages,
          draft: { what: 'figure', value: words, label: summary, span: null },
        };
      case 'commitment': {
        const venture = this.#ventureIn(sentence);
        const draft = { what: 'commitment' as const, summary, amount, currency, isSpent, years, venture };
        return { kind: 'amount', label: words, passages, draft };
      }
    }
  }

  #dateFound(sentence: Sentence, { kind, words, date, start, end }: Dated): Found {
    const passages = [this.#passage(sentence.section, start, end)];
    const summary = summaryOf(sentence);
    return kind === 'period' && date === null
      ? {
          kind,
          label: words,
          passages,
          draft: { what: 'figure', value: words, label: summary, span: this.#spanOf(words, sentence) },
        }
      : { kind, label: words, passages, draft: { what: 'event', summary, date } };
  }

  #spanOf(words: string, sentence: Sentence): Span | null {
    const years = yearsIn(words);
    return years === null ? null : { years, sums: this.#sumsBeside(sentence) };
  }

  #sumsBeside(sentence: Sentence): ReadonlySet<string> {
    const known = this.#sums.get(sentence);
    if (known !== undefined) return known;
    const row = this.#rows.get(sentence) ?? [sentence];
    const sums = new Set(row.flatMap(findAmounts).map(({ currency, amount }) => `${currency} ${amount}`));
    for (const each of row) this.#sums.set(each, sums);
    return sums;
  }

  #placeFound({ name, runs }: Name): Found {
    const passages = runs.map(({ sentence, start, end }) => this.#passage(sentence.section, start, end));
    const found = { kind: 'place' as const, label: name, passages };
    const sentences = runs.map(({ sentence }) => sentence);
    const ventures = this.names.filter(({ kind }) => kind === 'venture');
    const only = ventures.length === 1 ? (ventures[0]?.name ?? null) : null;
    const venture =
      sentences.map((sentence) => this.#ventureIn(sentence)).find((each) => each !== null) ?? only;
    if (venture !== null) return { ...found, draft: { what: 'place', place: name, venture } };
    const summary = sentences[0] === undefined ? name : summaryOf(sentences[0]);
    return { ...found, draft: { what: 'event', summary, date: null } };
  }

  quotationFound(section: string, { words, start, end, speaker }: Quotation): Found {
    const passages = [this.#passage(section, start, end)];
    const by = this.#partyAt(section, speaker);
    const found = { kind: 'quotation' as const, label: `${by?.name ?? speaker.words}: “${words}”`, passages };
    if (by === null)
      return {
        ...found,
        draft: { what: 'event', summary: `${capital(speaker.words)} said: “${words}”`, date: null },
      };
    const isPlan = /\b(?:will|shall|plans? to|going to|intends? to)\b/i.test(words);
    return { ...found, draft: { what: 'statement', by: named(by), summary: words, isPlan } };
  }

  #ventureIn(sentence: Sentence): string | null {
    return this.namesIn(sentence).find(({ name }) => name.kind === 'venture')?.name.name ?? null;
  }

  #partyAt(section: string, { start, end }: { start: number; end: number }): Name | null {
    const parties = this.names.filter(({ kind }) => kind === 'person' || kind === 'organisation');
    const stands = (name: Name) =>
      name.runs.some((run) => run.sentence.section === section && run.start >= start && run.end <= end);
    return parties.find((name) => name.kind === 'person' && stands(name)) ?? parties.find(stands) ?? null;
  }

  #passage(section: string, start: number, end: number): Passage {
    return { section, start, end, quote: this.#texts.get(section)?.slice(start, end) ?? '' };
  }
}

function named({ name, kind }: Name): Named {
  return { name, isPerson: kind === 'person' };
}
