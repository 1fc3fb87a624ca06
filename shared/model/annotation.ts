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

/**
 * Where an annotation stands in the briefing as it is now: `exact` at its old offsets, `moved` to other offsets with
 * the same words, or `orphaned` when its words are gone (then it is listed, never dropped).
 */
export const Anchor = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['exact', 'moved']), section: z.string(), range: Range }),
  z.object({ state: z.literal('orphaned') }),
]);
export type Anchor = z.infer<typeof Anchor>;

export const Annotation = z.object({
  /** ULID. */
  id: z.string(),
  briefing: z.string(),
  section: z.string(),
  colour: Colour,
  /** Empty for a bare highlight. */
  note: z.string(),
  quote: Quote,
  position: Range,
  /** ISO 8601, UTC. */
  created: z.string(),
  updated: z.string(),
  anchor: Anchor,
});
export type Annotation = z.infer<typeof Annotation>;
