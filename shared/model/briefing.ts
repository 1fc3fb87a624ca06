/** A briefing: one Markdown file, its YAML frontmatter and its sections. */
import { z } from 'zod';
import { FactId, type Facts, HonestDate } from './facts.ts';
import type { Section } from './section.ts';

/** The seven bands of ICD 203, from least to most likely. Source: https://www.dni.gov/files/documents/ICD/ICD-203.pdf */
export const LIKELIHOODS = [
  'almost no chance',
  'very unlikely',
  'unlikely',
  'roughly even chance',
  'likely',
  'very likely',
  'almost certain',
] as const;

/** A conclusion the briefing stands for: how likely the thing is, or how sure the author is, and why. */
export const Judgement = z.object({
  id: FactId,
  text: z.string(),
  likelihood: z.enum(LIKELIHOODS).optional(),
  confidence: z.enum(['high', 'moderate', 'low']).optional(),
  reason: z.string().optional(),
  section: z.string().optional(),
  sources: z.array(FactId).default([]),
});
export type Judgement = z.infer<typeof Judgement>;

/** A number that matters, as it is to be read: `value` is “$500 billion”, `label` what it counts. */
export const Figure = z.object({
  id: FactId,
  value: z.string(),
  label: z.string(),
  section: z.string().optional(),
  sources: z.array(FactId).default([]),
});
export type Figure = z.infer<typeof Figure>;

/** What bears on judgements: something they rest on, another view of the matter, or a sign that would change them. */
export const Consideration = z.object({
  id: FactId,
  text: z.string(),
  /** Ids of the judgements that it bears on; on all of them, where none is named. */
  judgements: z.array(FactId).default([]),
  section: z.string().optional(),
  sources: z.array(FactId).default([]),
});
export type Consideration = z.infer<typeof Consideration>;

/** What a briefing says it touches: an assumption or indicator of another, by ids, and the section here that tells of it. */
export const Touch = z.object({ briefing: z.string().min(1), id: FactId, section: z.string().optional() });
export type Touch = z.infer<typeof Touch>;

/** Where a briefing has its knowledge from; `file` and `sha256` identify an imported original. */
export const Source = z.object({
  id: FactId,
  title: z.string(),
  publisher: z.string().optional(),
  author: z.string().optional(),
  date: HonestDate.optional(),
  url: z.string().optional(),
  file: z.string().optional(),
  sha256: z.string().optional(),
  imported: z.string().optional(),
  note: z.string().optional(),
});
export type Source = z.infer<typeof Source>;

/** Something wrong with a file, in words. An `error` means that part of the file could not be used. */
export type Problem = {
  severity: 'error' | 'warning';
  message: string;
  /** 1-based line in the file, where known. */
  line?: number;
};

/** A value and where it comes from; what was derived is shown as derived. */
export type Titled = { value: string; from: 'frontmatter' | 'heading' | 'file' };
export type Dated = { value: string; from: 'frontmatter' | 'file' };

/** What the library list shows of a briefing, without its text. */
export type BriefingSummary = {
  /** The path within the library, with `/`, without `.md`. */
  id: string;
  /** The path within the library, with `/`. */
  path: string;
  title: Titled;
  /** `value` is YYYY, YYYY-MM or YYYY-MM-DD. */
  date: Dated;
  /** BCP 47; told from the text when the frontmatter does not state it. */
  lang: string;
  tags: string[];
  sectionCount: number;
  words: number;
  problems: Problem[];
  /** SHA-256 of the file's bytes, hex. */
  hash: string;
};

/** Why there is nothing of a file but its name, in words; null where any of its text was read. */
export function whyUnread({ sectionCount, problems }: BriefingSummary): string | null {
  const error = problems.find(({ severity }) => severity === 'error');
  return sectionCount === 0 ? (error?.message ?? null) : null;
}

export type Briefing = BriefingSummary & {
  sections: Section[];
  judgements: Judgement[];
  figures: Figure[];
  /** What the judgements rest on. */
  assumptions: Consideration[];
  otherViews: Consideration[];
  /** What would change the judgements, and so is to be watched. */
  indicators: Consideration[];
  /** Assumptions and indicators of other briefings that this one bears on. */
  touches: Touch[];
  facts: Facts;
  sources: Source[];
  /** Frontmatter keys that Attaché does not know, as written. */
  extra: Record<string, unknown>;
};
