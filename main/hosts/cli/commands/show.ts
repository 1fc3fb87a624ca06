import { type Command, found } from '../command.ts';

/** One briefing as text. */
export const show: Command = async (services, [id = '']) => {
  const briefing = await services.library.get(id);
  const head = [briefing.title.value, [briefing.date.value, ...briefing.tags].join(' · '), ''];
  const sections = briefing.sections.flatMap(({ kind, level, heading, text }) =>
    kind === 'lead' ? [text, ''] : [`${'#'.repeat(level)} ${heading}`, '', text, ''],
  );
  return found(briefing, [...head, ...sections], true);
};
