import { termsInForce } from '../../../../shared/alliance/index.ts';
import { dayOf } from '../../../../shared/days.ts';
import { AttacheError } from '../../../../shared/errors.ts';
import { type Command, found } from '../command.ts';

type Options = { on?: string; given: string[] };

/** What each term of a briefing comes to on a day, if some conditions are met. */
export const terms: Command<Options> = async (services, [id = ''], { on = dayOf(new Date()), given }) => {
  const { facts, date } = await services.library.get(id);
  const known = facts.conditions.map((condition) => condition.id);
  const unknown = given.find((condition) => !known.includes(condition));
  if (unknown !== undefined) {
    const has = known.length === 0 ? 'it has none' : `it has ${known.join(', ')}`;
    throw new AttacheError('not-found', `“${id}” has no condition “${unknown}”; ${has}.`, {
      condition: unknown,
    });
  }
  const all = termsInForce(facts, { on, given, asOf: date.from === 'file' ? '' : date.value });
  const lines = all.map(({ kind, status, reason }) => `${status.padEnd(9)} ${kind}: ${reason}`);
  return found(all, lines, all.length > 0);
};
