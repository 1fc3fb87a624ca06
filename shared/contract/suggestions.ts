import { z } from 'zod';
import type { Accepted, Suggestions } from '../model/suggestion.ts';
import { answers, call } from './call.ts';

/** Suggestions of one briefing, by their ids. */
const These = z.object({ briefing: z.string(), ids: z.array(z.string()).min(1).max(10_000) });

export const suggestionCalls = {
  /** What the text of a briefing seems to state. Error `not-found`. */
  'suggestions.list': call(z.object({ briefing: z.string() }), answers<Suggestions>()),
  /**
   * Writes suggestions into the frontmatter of the briefing's file as it is now, and nothing else; what it states already, or
   * what no longer stands in its text, is left out. Errors `not-found`, `unwritable-file`, and `conflict` when nothing can be
   * added to the file.
   */
  'suggestions.accept': call(These, answers<Accepted>()),
  /** Takes what an `accept` wrote out of the file again. Error `conflict` when the file has changed since. */
  'suggestions.takeBack': call(z.object({ briefing: z.string(), written: z.string() }), answers<null>()),
  /** Keeps that the reader does not want to see suggestions again, or that they do. Answers after the commit. */
  'suggestions.dismiss': call(These.extend({ isDismissed: z.boolean().default(true) }), answers<null>()),
};

export const suggestionEvents = {
  /** The reader has dismissed suggestions, or brought them back. */
  'suggestions.changed': answers<null>(),
};
