/** What the index is told of a briefing, and which of it can be searched. */

export type SearchDocument = {
  briefing: string;
  title: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  date: string;
  /** BCP 47. */
  lang: string;
  tags: string[];
  read: boolean;
  sections: SearchSection[];
};

export type SearchSection = {
  section: string;
  heading: string;
  text: string;
  /** The reader's notes on this section, and how many highlights it has. */
  notes: string[];
  highlights: number;
};

/** What of a section holds words. Title and tags are its briefing's. */
export const FIELDS = ['title', 'heading', 'text', 'notes', 'tags'] as const;
export type Field = (typeof FIELDS)[number];

/** The texts of each field of a section; no phrase runs from one text into the next. */
export function fieldTexts(document: SearchDocument, section: SearchSection): Record<Field, string[]> {
  return {
    title: [document.title],
    heading: [section.heading],
    text: [section.text],
    notes: section.notes,
    tags: document.tags,
  };
}

/** A value for each field. */
export function eachField<Value>(make: (field: Field) => Value): Record<Field, Value> {
  return Object.fromEntries(FIELDS.map((field) => [field, make(field)])) as Record<Field, Value>;
}
