import { resolve } from 'node:path';
import { AttacheError } from '../../../../shared/errors.ts';
import { BriefOptions, type Template } from '../../../../shared/model/brief.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import { saveBriefs } from '../../../save-briefs.ts';
import type { Services } from '../../../services.ts';
import { writeFileSafely } from '../../../write-file.ts';
import { type Command, found } from '../command.ts';

export type ExportOptions = {
  output: string;
  all?: boolean;
  template: Template;
  sections?: string[];
  annotations: boolean;
  paper: 'a4' | 'letter';
  archival?: boolean;
  name?: string;
  marking?: string;
  date?: string;
};

/** Prints briefings as one brief, or each of the library's as its own. */
export const exportBrief: Command<ExportOptions> = async (services, ids, options) => {
  if (options.all) return exportAll(services, options);
  if (ids.length === 0)
    throw new AttacheError('invalid-arguments', 'Name the briefings to export, or take --all of them.');
  const wanted = await briefOptions(services, ids, options);
  const { bytes, pages, leftOut } = await services.makeBrief(ids, wanted, 'pdf');
  const file = resolve(options.output);
  await writeFileSafely(file, bytes);
  const lines = [line({ file, pages }), ...(leftOut === '' ? [] : [leftOut])];
  return found({ file, pages, leftOut }, lines, true);
};

async function exportAll(services: Services, options: ExportOptions) {
  const briefings = services.library.listing().briefings.map(({ id }) => id);
  const saved = await saveBriefs(services, {
    folder: resolve(options.output),
    briefings,
    format: 'pdf',
    options: await briefOptions(services, [], options),
  });
  return found(saved, saved.map(line), saved.length > 0);
}

function line({ file, pages }: { file: string; pages: number | null }): string {
  if (pages === null) return file;
  return `${file} (${pages} ${pages === 1 ? 'page' : 'pages'})`;
}

async function briefOptions(
  services: Services,
  ids: string[],
  options: ExportOptions,
): Promise<BriefOptions> {
  const briefings = await Promise.all(ids.map((id) => services.library.get(id)));
  const { letterhead } = services.settings.get();
  return BriefOptions.parse({
    ...options,
    sections: known(briefings, options.sections),
    letterhead: {
      ...letterhead,
      ...(options.name === undefined ? {} : { name: options.name }),
      ...(options.marking === undefined ? {} : { marking: options.marking }),
    },
  });
}

function known(briefings: Briefing[], wanted: string[] | undefined): string[] | undefined {
  const all = briefings.flatMap(({ sections }) => sections.map(({ id }) => id));
  const unknown = wanted?.find((section) => !all.includes(section));
  if (unknown === undefined) return wanted;
  const names = briefings.map(({ id }) => `“${id}”`).join(', ');
  throw new AttacheError('not-found', `${names} has no section “${unknown}”; it has ${all.join(', ')}.`);
}
