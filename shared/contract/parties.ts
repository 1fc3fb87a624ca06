import { z } from 'zod';
import type { Contradiction, PartyPage, PartySummary, Touched } from '../model/across.ts';
import { answers, call } from './call.ts';

/** A party as one briefing has it. */
const PartyRef = z.object({ briefing: z.string(), party: z.string() });

export const partyCalls = {
  /** The parties of the open library, most often named first. */
  'parties.list': call(z.object({}), answers<PartySummary[]>()),
  /** The party that a mention belongs to, whichever of its mentions is named. Error `not-found`. */
  'parties.get': call(PartyRef, answers<PartyPage>()),
  /**
   * What the reader says of a mention and each of the others: one party, two parties, or nothing any more. Answers after the
   * commit. Error `not-found` when the library has not all of them.
   */
  'parties.link': call(
    z.object({
      mention: PartyRef,
      others: z.array(PartyRef).min(1).max(10_000),
      answer: z.enum(['same', 'different', 'open']),
    }),
    answers<null>(),
  ),
  /** Where two briefings of the open library cannot both be right. */
  'parties.contradictions': call(z.object({}), answers<Contradiction[]>()),
  /** What newer briefings touch of the assumptions and indicators of this one. Error `not-found`. */
  'parties.touched': call(z.object({ briefing: z.string() }), answers<Touched[]>()),
};

export const partyEvents = {
  /** The reader has said which parties are one. */
  'parties.changed': answers<null>(),
};
