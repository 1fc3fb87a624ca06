/**
 * An annotation: a highlight or a note on a range of a section's text, kept with W3C Web Annotation selectors
 * (TextQuoteSelector and TextPositionSelector, https://www.w3.org/TR/annotation-model/#selectors), so that it can
 * be found again when the briefing changes.
 */
import { z } from 'zod';

export const COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export const Colour = z.enum(COLOURS);
export type Colour = z.infer<typeof Colour>;

/** A range of a section text, end exclusive, in UTF-16 units. */
export const Range = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type Range = z.infer<typeof Range>;

/** The marked words with up to 32 units of text on either side. */
export const Quote = z.object({ exact: z.string().min(1), prefix: z.string(), suffix: z.string() });
export type Quote = z.infer<typeof Quote>;

/** A place where an annotation's words may stand now; `score` says how sure that is, from 0 to 1. */
export const Spot = z.object({ section: z.string(), range: Range, score: z.number().min(0).max(1) });
export type Spot = z.infer<typeof Spot>;

/**
 * Where an annotation stands in the briefing as it is now.
 *
 * `exact` at its old offsets; `moved` to other offsets or another section with the same words; `changed` where its words
 * were edited. Else it stands nowhere: `ambiguous` when several places would do, `orphaned` when none is good enough; the
 * best candidates come with it, best first. What is neither exact nor moved is for the reader to review.
 */
export const Anchor = z.discriminatedUnion('state', [
  Spot.extend({ state: z.enum(['exact', 'moved', 'changed']) }),
  z.object({ state: z.enum(['ambiguous', 'orphaned']), candidates: z.array(Spot) }),
]);
export type Anchor = z.infer<typeof Anchor>;
export type AnchorState = Anchor['state'];

/** What an annotation is on: words of a section, a whole section, the briefing; or a section to come back to. */
export const AnnotationKind = z.enum(['passage', 'section', 'briefing', 'bookmark']);
export type AnnotationKind = z.infer<typeof AnnotationKind>;

/** A reader's answer to a note, oldest first in its thread. Times are ISO 8601 in UTC. */
export const Reply = z.object({ id: z.string(), text: z.string(), created: z.string(), updated: z.string() });
export type Reply = z.infer<typeof Reply>;

export const Annotation = z.object({
  /** ULID. */
  id: z.string(),
  briefing: z.string(),
  kind: AnnotationKind,
  /** Empty when it is on the briefing. */
  section: z.string(),
  /** The section's heading when it was made, for the day when neither section nor words are left. */
  heading: z.string(),
  colour: Colour,
  /** Markdown; empty for a bare highlight. */
  note: z.string(),
  tags: z.array(z.string()),
  /** Of a passage; else null. */
  quote: Quote.nullable(),
  position: Range.nullable(),
  replies: z.array(Reply),
  /** ISO 8601, UTC. */
  created: z.string(),
  updated: z.string(),
  /** The range of what is no passage is empty and at the start of its section. */
  anchor: Anchor,
});
export type Annotation = z.infer<typeof Annotation>;

/** Where an annotation stands; null when it stands nowhere. */
export function spotOf({ anchor }: Pick<Annotation, 'anchor'>): Spot | null {
  return 'candidates' in anchor ? null : anchor;
}

/** Whether the reader should look at where an annotation stands. */
export function needsReview({ anchor }: Pick<Annotation, 'anchor'>): boolean {
  return anchor.state !== 'exact' && anchor.state !== 'moved';
}
