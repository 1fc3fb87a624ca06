import { z } from 'zod';
import { type Annotation, Colour, Range } from '../model/annotation.ts';
import { answers, call } from './call.ts';

/** Words of a section; `exact` is what the reader sees marked, as a check against a text that changed meanwhile. */
export const Passage = z.object({ section: z.string(), range: Range, exact: z.string().min(1) });
export type Passage = z.infer<typeof Passage>;

/** What to annotate. Words that run across sections are one passage in each. */
export const On = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passage'), passages: z.array(Passage).min(1).max(1000) }),
  z.object({ kind: z.enum(['section', 'bookmark']), section: z.string() }),
  z.object({ kind: z.literal('briefing') }),
]);
export type On = z.infer<typeof On>;

/** Markdown. */
export const Note = z.string().max(100_000);
const Tags = z.array(z.string().trim().min(1).max(100)).max(100);
const Ids = z.array(z.string()).min(1).max(100_000);
export const ExchangeFormat = z.enum(['w3c', 'markdown', 'csv']);
export type ExchangeFormat = z.infer<typeof ExchangeFormat>;

/**
 * How many annotations were new, and how many were there already; how many of those are deleted here and stay so; of the new
 * ones, how many stand nowhere.
 */
export type Imported = { added: number; known: number; deleted: number; unplaced: number };

export const annotationCalls = {
  /** Those of one briefing, in the text's order, or of the whole open library, latest first. */
  'annotations.list': call(z.object({ briefing: z.string().optional() }), answers<Annotation[]>()),
  /**
   * Answers after the commit, an annotation for each passage; the note is on the first. Error `conflict` when `exact` is not
   * what stands at `range` now.
   */
  'annotations.create': call(
    z.object({
      briefing: z.string(),
      on: On,
      colour: Colour.default('yellow'),
      note: Note.default(''),
      tags: Tags.default([]),
    }),
    answers<Annotation[]>(),
  ),
  'annotations.update': call(
    z.object({ id: z.string(), colour: Colour.optional(), note: Note.optional(), tags: Tags.optional() }),
    answers<Annotation>(),
  ),
  /** Tombstones: `annotations.restore` brings them back. */
  'annotations.delete': call(z.object({ ids: Ids }), answers<null>()),
  'annotations.restore': call(z.object({ ids: Ids }), answers<Annotation[]>()),
  /** How many each briefing has that has any; by briefing. */
  'annotations.counts': call(z.object({}), answers<Record<string, number>>()),
  /** Those deleted in the last 30 days, latest first. */
  'annotations.deleted': call(z.object({}), answers<Annotation[]>()),
  /** Adds to the thread of an annotation. */
  'annotations.reply': call(
    z.object({ id: z.string(), text: Note.trim().min(1) }),
    answers<{ annotation: Annotation; reply: string }>(),
  ),
  /** Changes a reply; one whose text is empty is deleted, and comes back with a text. */
  'annotations.editReply': call(z.object({ reply: z.string(), text: Note.trim() }), answers<Annotation>()),
  /**
   * Takes the passage for the annotation's own from now on; what it stood on before is remembered, and found again when it
   * comes back. Errors as of `create`.
   */
  'annotations.attach': call(z.object({ id: z.string(), passage: Passage }), answers<Annotation>()),
  /** Undoes the last `attach`. */
  'annotations.detach': call(z.object({ id: z.string() }), answers<Annotation>()),
  /** Of one briefing, or of the open library. */
  'annotations.export': call(
    z.object({ format: ExchangeFormat, briefing: z.string().optional() }),
    answers<{ fileName: string; text: string }>(),
  ),
  /** W3C JSON-LD, our Markdown or CSV, Hypothesis' JSON or Readwise's CSV; which it is, is seen from the text. */
  'annotations.import': call(z.object({ name: z.string(), text: z.string() }), answers<Imported>()),
  /** What the reader must be told about the store: that it was damaged, and what became of it. Null as a rule. */
  'annotations.notice': call(z.object({}), answers<string | null>()),
  /** The reader has read it, and is not told again. */
  'annotations.noticeRead': call(z.object({}), answers<null>()),
};

export const annotationEvents = {
  'annotations.changed': answers<{ briefing: string }>(),
};
