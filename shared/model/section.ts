/**
 * A section: a heading and the blocks under it up to the next heading; the unit of search, annotation and export.
 *
 * What a briefing states in its frontmatter (bottom line, key judgements, facts, sources) becomes sections too, so
 * that a reader can find, mark and print it like any other text.
 */

/**
 * A run of text inside a block. Every leaf that carries characters knows `start`, its offset (UTF-16 units) in
 * the section text; see shared/text.ts.
 */
export type Inline =
  | { kind: 'text'; text: string; start: number }
  | { kind: 'code'; text: string; start: number }
  | { kind: 'break'; start: number }
  | { kind: 'strong' | 'emphasis' | 'delete'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] }
  /** A passage in another language (BCP 47) than the briefing's. */
  | { kind: 'foreign'; lang: string; children: Inline[] }
  | { kind: 'image'; src: string; text: string; start: number };

export type ListItem = { checked: boolean | null; blocks: Block[] };

export type Align = 'left' | 'center' | 'right' | null;

/** A row's cells, each a run of inlines. */
export type Row = Inline[][];

export type Block =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'list'; ordered: boolean; from: number; items: ListItem[] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'code'; lang: string | null; text: string; start: number }
  | { kind: 'table'; align: Align[]; header: Row; rows: Row[] }
  | { kind: 'rule' };

/**
 * `lead` is the text before the first heading; `body` stands under a heading of the file; the others come from the
 * frontmatter.
 */
export const SECTION_KINDS = [
  'bottom-line',
  'judgements',
  'lead',
  'body',
  'facts',
  'sources',
  'figures',
  'assumptions',
  'other-views',
  'indicators',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export type Section = {
  /** Unique in the briefing; made from the heading, as GitHub makes its anchors. */
  id: string;
  kind: SectionKind;
  heading: string;
  /** 1 to 6, as in the file; sections from the frontmatter have 2. */
  level: number;
  blocks: Block[];
  /** The section text: the plain-text projection of `blocks`. Offsets anywhere count UTF-16 units in it. */
  text: string;
};

/** What a section is called among others: its heading; a lead's only repeats the title. */
export function sectionName({ kind, heading }: Pick<Section, 'kind' | 'heading'>): string {
  return kind === 'lead' ? 'Introduction' : heading;
}
