import { z } from 'zod';
import { answers, call } from './call.ts';

export const spellingCalls = {
  /**
   * Which of these words are wrong. `text` is all that stands in the field, and `lang` (BCP 47) a guess at its language, empty
   * where there is none: where there is no dictionary for what it is written in, no word is wrong.
   */
  'spelling.check': call(
    z.object({
      words: z.array(z.string()).max(100_000),
      text: z.string().max(100_000),
      lang: z.string().max(100),
    }),
    answers<string[]>(),
  ),
};
