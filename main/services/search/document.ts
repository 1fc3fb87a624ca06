/** What the index is told of a briefing, and which of it can be searched. */
import type { Place } from '../../../shared/model/search.ts';
import type { SectionKind } from '../../../shared/model/section.ts';

export type SearchDocument = {
  briefing: string;
  title: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  date: string;
  /** BCP 47. */
  lang: string;
  tags: string[];
  /** Names of the parties, and of the sources, that the briefing states. */
  parties: string[];
  sources: string[];
  read: boolean;
  sections: SearchSection[];
};

export type SearchSection = {
  section: string;
  kind: SectionKind;
  heading: string;
  text: string;
  /** The reader's notes on this section, and how many highlights it has. */
  notes: string[];
  highlights: number;
};

/** What of a section holds words. Title and tags are its briefing's. */
export const FIELDS = ['title', 'heading', 'text', 'note', 'tag'] as const satisfies Place[];
export type Field = (typeof FIELDS)[number];

/** The texts of each field of a section; no phrase runs from one text into the next. A lead's heading only repeats the title. */
export function fieldTexts(
  { title, tags }: Pick<SearchDocument, 'title' | 'tags'>,
  { kind, heading, text, notes }: Pick<SearchSection, 'kind' | 'heading' | 'text' | 'notes'>,
): Record<Field, string[]> {
  return { title: [title], heading: kind === 'lead' ? [] : [heading], text: [text], note: notes, tag: tags };
}

/** A value for each field. */
export function eachField<Value>(make: (field: Field) => Value): Record<Field, Value> {
  return Object.fromEntries(FIELDS.map((field) => [field, make(field)])) as Record<Field, Value>;
}
