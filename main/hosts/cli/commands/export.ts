import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { AttacheError } from '../../../../shared/errors.ts';
import { BriefOptions, type Format, type Template } from '../../../../shared/model/brief.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import { unreadableFile } from '../../../file-failure.ts';
import { makeFolder } from '../../../folders.ts';
import { saveBriefs } from '../../../save-briefs.ts';
import { type Verdict, verify } from '../../../services/brief/index.ts';
import type { Services } from '../../../services.ts';
import { writeFileSafely } from '../../../write-file.ts';
import { type Command, found, noBriefings, type Outcome } from '../command.ts';

export type ExportOptions = {
  output?: string;
  verify?: string;
  all?: boolean;
  /** As the file is named, if not given. */
  format?: Format;
  template: Template;
  sections?: string[];
  annotations: boolean;
  paper: 'a4' | 'letter';
  name?: string;
  marking?: string;
  date?: string;
};

/** Prints briefings as one brief, or each of the library's as its own. */
export const exportBrief: Command<ExportOptions> = async (services, ids, options) => {
  if (options.verify !== undefined) {
    if (ids.length > 0)
      throw wrong('--verify takes a file and no briefings: the file says which it was made from.');
    return verifyBrief(services, resolve(options.verify));
  }
  if (!options.output) throw wrong('Say where to write the brief: -o FILE.');
  const output = resolve(options.output);
  if (options.all && ids.length > 0)
    throw wrong('Name the briefings to export, or take --all of them, not both.');
  if (options.all) return exportAll(services, output, options);
  if (ids.length === 0) throw wrong('Name the briefings to export, or take --all of them.');
  const wanted = await briefOptions(services, ids, options);
  const { bytes, pages, leftOut } = await services.makeBrief(ids, wanted, options.format ?? formatOf(output));
  await writeFileSafely(output, bytes);
  const lines = [line({ file: output, pages }), ...(leftOut === '' ? [] : [leftOut])];
  return { json: { file: output, pages, leftOut }, lines, exit: 0 };
};

function wrong(message: string): AttacheError {
  return new AttacheError('invalid-arguments', message);
}

/** Exit 1 when the library says something else by now than the brief, or the brief something else than when it was made. */
async function verifyBrief(services: Services, file: string): Promise<Outcome> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw unreadableFile(file, cause);
  });
  await services.library.settled();
  const verdicts = verify(file, bytes, (id) => services.library.peek(id) ?? null);
  const { isAsMade, briefings } = verdicts;
  const isSame = isAsMade && briefings.every(({ state }) => state === 'unchanged');
  const lines = [...(isAsMade ? [] : [CHANGED]), ...briefings.map(verdictWords)];
  return { json: verdicts, lines, exit: isSame ? 0 : 1 };
}

/** Beside it, a briefing that is unchanged says nothing of the words in the file. */
const CHANGED =
  'The file was changed since Attaché made it: its words may not be those of the briefings. Export it again.';

function verdictWords({ briefing, state, changed, gone }: Verdict): string {
  const sections = [
    ...changed.map((section) => `“${section}” has changed`),
    ...gone.map((section) => `“${section}” is gone`),
  ];
  return [`${briefing}: ${state}`, ...(sections.length === 0 ? [] : [sections.join(', ')])].join('; ');
}

async function exportAll(services: Services, folder: string, options: ExportOptions): Promise<Outcome> {
  if (options.sections) throw wrong('--sections goes with briefings that are named, not with --all.');
  await services.library.settled();
  makeFolder(folder);
  const { briefings, root } = services.library.listing();
  const { saved, refused } = await saveBriefs(services, {
    folder,
    briefings: briefings.map(({ id }) => id),
    format: options.format ?? 'pdf',
    options: await briefOptions(services, [], options),
  });
  const lines = saved.map(line);
  if (refused.length > 0) return { json: saved, lines, remarks: refused, exit: 3 };
  return found(saved, lines, saved.length > 0, noBriefings(root));
}

/** As the file is named; a PDF where its name has no ending. */
function formatOf(file: string): Format {
  const ending = extname(file).toLowerCase();
  if (ending === '.pdf' || ending === '') return 'pdf';
  if (/^\.html?$/.test(ending)) return 'html';
  if (/^\.(md|markdown)$/.test(ending)) return 'markdown';
  throw wrong(
    `A brief is a .pdf, .html or .md file; “${ending}” is none of these. With --format it may have any name.`,
  );
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
  const read = BriefOptions.safeParse({
    ...options,
    sections: known(briefings, options.sections),
    letterhead: {
      ...letterhead,
      ...(options.name === undefined ? {} : { name: options.name }),
      ...(options.marking === undefined ? {} : { marking: options.marking }),
    },
  });
  if (read.success) return read.data;
  const words = read.error.issues.flatMap(({ path }) => WANTED[String(path.at(-1))] ?? []);
  throw words.length === 0 ? read.error : wrong(words.join(' '));
}

/** What an option takes that the command line hands on as it is typed. */
const WANTED: Record<string, string> = {
  date: '--date takes a day, as in 2031-01-01.',
  name: '--name takes at most 120 characters.',
  marking: '--marking takes at most 60 characters.',
};

function known(briefings: Briefing[], wanted: string[] | undefined): string[] | undefined {
  const all = briefings.flatMap(({ sections }) => sections.map(({ id }) => id));
  const unknown = wanted?.find((section) => !all.includes(section));
  if (unknown === undefined) return wanted;
  const names = briefings.map(({ id }) => `“${id}”`).join(', ');
  throw new AttacheError('not-found', `${names} has no section “${unknown}”; it has ${all.join(', ')}.`);
}
