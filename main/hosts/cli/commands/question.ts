/** What `terms` and `place` ask of a briefing: a day, and the conditions that are taken as met. */
import type { Question } from '../../../../shared/alliance/index.ts';
import { dayOf } from '../../../../shared/days.ts';
import { AttacheError } from '../../../../shared/errors.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import { statedDate } from '../../../../shared/model/stated-date.ts';

export type QuestionOptions = { on?: string; given: string[] };

/** Today, where no day is given. Error `not-found` for a condition that the briefing does not have. */
export function questionOf(
  { id, facts, date }: Briefing,
  { on = dayOf(new Date()), given }: QuestionOptions,
): Question {
  const known = facts.conditions.map((condition) => condition.id);
  const unknown = given.find((condition) => !known.includes(condition));
  if (unknown !== undefined) {
    const has = known.length === 0 ? 'it has none' : `it has ${known.join(', ')}`;
    const message = `“${id}” has no condition “${unknown}”; ${has}.`;
    throw new AttacheError('not-found', message, { condition: unknown });
  }
  return { on, given, asOf: statedDate(date) };
}
