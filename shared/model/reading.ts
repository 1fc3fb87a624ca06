/** What is remembered of a reader's way through a briefing. */
import { z } from 'zod';

export const Reading = z.object({
  briefing: z.string(),
  /** The section at the top of the window, and the offset (UTF-16 units) of its first visible text. */
  section: z.string(),
  offset: z.int().min(0),
  read: z.boolean(),
  /** ISO 8601, UTC. */
  updated: z.string(),
});
export type Reading = z.infer<typeof Reading>;
