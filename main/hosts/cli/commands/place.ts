import { type Answer, isFirstRefusal, place as placed } from '../../../../shared/alliance/index.ts';
import { AttacheError } from '../../../../shared/errors.ts';
import type { Command } from '../command.ts';
import { type QuestionOptions, questionOf } from './question.ts';

type Options = QuestionOptions & { agreement?: string; answer: Answer[] };

/** Steps through a right of first refusal: who is asked, what they answer, what follows. */
export const place: Command<Options> = async (services, [id = ''], { agreement, answer, ...asked }) => {
  const briefing = await services.library.get(id);
  const { facts } = briefing;
  const first = facts.agreements.find(({ terms }) => terms.some(isFirstRefusal))?.id;
  const wanted = agreement ?? first;
  if (wanted === undefined)
    throw new AttacheError('not-found', `“${id}” knows of no right of first refusal.`);
  const placement = placed(facts, wanted, answer, questionOf(briefing, asked));
  const lines = placement.steps.map(({ text }, index) => `${index + 1}. ${text}`);
  if (placement.awaiting !== null)
    lines.push('The answer is awaited: --answer accepts, or --answer declines.');
  return { json: placement, lines, exit: 0 };
};
