import { z } from 'zod';
import { type Annotation, Colour, Range } from '../model/annotation.ts';
import { answers, call } from './call.ts';

export const annotationCalls = {
  /** Those of one briefing, in the text's order, or of the whole open library, latest first. */
  'annotations.list': call(z.object({ briefing: z.string().optional() }), answers<Annotation[]>()),
  /** Answers after the commit. Error `conflict` when `exact` is not what stands at `range` now. */
  'annotations.create': call(
    z.object({
      briefing: z.string(),
      section: z.string(),
      range: Range,
      /** The words the reader sees marked, as a check against a text that changed meanwhile. */
      exact: z.string().min(1),
      colour: Colour,
      note: z.string().max(100_000).default(''),
    }),
    answers<Annotation>(),
  ),
  'annotations.update': call(
    z.object({ id: z.string(), colour: Colour.optional(), note: z.string().max(100_000).optional() }),
    answers<Annotation>(),
  ),
  /** A tombstone: `annotations.restore` brings it back. */
  'annotations.delete': call(z.object({ id: z.string() }), answers<null>()),
  'annotations.restore': call(z.object({ id: z.string() }), answers<Annotation>()),
};

export const annotationEvents = {
  'annotations.changed': answers<{ briefing: string }>(),
};
