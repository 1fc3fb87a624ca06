/** What a reader chooses for a brief, the printable PDF made from a briefing. */
import { z } from 'zod';

export const BriefOptions = z.object({
  /** Ids of the sections to print, in any order; the brief keeps the briefing's order. */
  sections: z.array(z.string()),
  /** Whether annotations on the printed sections follow as notes. */
  annotations: z.boolean(),
  paper: z.enum(['a4', 'letter']),
});
export type BriefOptions = z.infer<typeof BriefOptions>;
