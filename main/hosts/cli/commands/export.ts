import { resolve } from 'node:path';
import { AttacheError } from '../../../../shared/errors.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import { writeFileSafely } from '../../../write-file.ts';
import { type Command, found } from '../command.ts';

export type ExportOptions = {
  output: string;
  sections?: string[];
  annotations: boolean;
  paper: 'a4' | 'letter';
};

/** Prints a briefing as a PDF brief. */
export const exportBrief: Command<ExportOptions> = async (services, [id = ''], options) => {
  const sections = chosen(await services.library.get(id), options.sections);
  const { annotations, paper } = options;
  const { pdf, pages } = await services.printBrief(id, { sections, annotations, paper });
  const file = resolve(options.output);
  await writeFileSafely(file, pdf);
  return found({ file, pages }, [`${file} (${pages} ${pages === 1 ? 'page' : 'pages'})`], true);
};

function chosen(briefing: Briefing, wanted: string[] | undefined): string[] {
  const known = briefing.sections.map(({ id }) => id);
  const unknown = wanted?.find((section) => !known.includes(section));
  if (unknown === undefined) return wanted ?? known;
  throw new AttacheError(
    'not-found',
    `“${briefing.id}” has no section “${unknown}”; it has ${known.join(', ')}.`,
  );
}
