import { termsInForce } from '../../../../shared/alliance/index.ts';
import { type Command, found } from '../command.ts';
import { type QuestionOptions, questionOf } from './question.ts';

/** What each term of a briefing comes to on a day, if some conditions are met. */
export const terms: Command<QuestionOptions> = async (services, [id = ''], asked) => {
  const briefing = await services.library.get(id);
  const all = termsInForce(briefing.facts, questionOf(briefing, asked));
  const lines = all.map(({ kind, status, reason }) => `${status.padEnd(9)} ${kind}: ${reason}`);
  return found(all, lines, all.length > 0, `“${id}” states no terms.`);
};
