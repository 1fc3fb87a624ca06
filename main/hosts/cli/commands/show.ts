import type { Command } from '../command.ts';

/** One briefing as text; what is wrong with it goes to standard error. */
export const show: Command = async (services, [id = '']) => {
  const briefing = await services.library.get(id);
  const head = [briefing.title.value, [briefing.date.value, ...briefing.tags].join(' · '), ''];
  const sections = briefing.sections.flatMap(({ kind, level, heading, text }) =>
    kind === 'lead' ? [text, ''] : [`${'#'.repeat(level)} ${heading}`, '', text, ''],
  );
  const remarks = briefing.problems.map(({ message }) => message);
  return { json: briefing, lines: [...head, ...sections], remarks, exit: 0 };
};
