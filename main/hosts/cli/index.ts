#!/usr/bin/env node
/** The command line: the same services without a window. Parses, runs one command, prints. */
import { CommanderError, InvalidArgumentError, Option, Command as Program } from 'commander';
import { z } from 'zod';
import packageJson from '../../../package.json' with { type: 'json' };
import { ANSWERS } from '../../../shared/alliance/index.ts';
import { ERROR_TABLE, toFailure } from '../../../shared/errors.ts';
import { FORMATS, TEMPLATES } from '../../../shared/model/brief.ts';
import { dataFolder, pathsFrom } from '../../launch.ts';
import { createServices } from '../../services.ts';
import type { Command, Outcome } from './command.ts';
import { anchor } from './commands/anchor.ts';
import { exportAnnotations, importAnnotations } from './commands/annotations.ts';
import { check } from './commands/check.ts';
import { contradictions } from './commands/contradictions.ts';
import { exportBrief } from './commands/export.ts';
import { facts } from './commands/facts.ts';
import { importFiles } from './commands/import.ts';
import { list } from './commands/list.ts';
import { parties } from './commands/parties.ts';
import { place } from './commands/place.ts';
import { search } from './commands/search.ts';
import { show } from './commands/show.ts';
import { suggest } from './commands/suggest.ts';
import { terms } from './commands/terms.ts';
import { verifyAnnotations } from './commands/verify-annotations.ts';
import { cliPlatform } from './platform.ts';

type Common = { library?: string; data?: string; json?: boolean };
type Say = (outcome: Outcome) => void;

const program = new Program('attache')
  .description(packageJson.description)
  .version(packageJson.version)
  .configureHelp({ showGlobalOptions: true })
  .exitOverride();

/** Adds a command, or a command of a command, with the options that all have. */
function define<Options>(
  usage: string,
  description: string,
  command: Command<Options>,
  within = program,
): Program {
  return add<Options>(
    usage,
    description,
    (options, operands, say) => run(options, command, operands, say),
    within,
  );
}

/** As `define`, for what needs no library and no services. */
function add<Options>(
  usage: string,
  description: string,
  execute: (options: Common & Options, operands: string[], say: Say) => Promise<void>,
  within: Program,
): Program {
  return within
    .command(usage)
    .description(description)
    .option('--library <dir>', 'the folder of briefings (default: the library that Attaché brings along)')
    .option(
      '--data <dir>',
      'where annotations and settings are kept (default: ATTACHE_DATA or the system’s place)',
    )
    .option('--json', 'print JSON')
    .exitOverride()
    .action(async function (this: Program) {
      const options = this.opts<Common & Options>();
      await execute(options, this.args, (outcome) => print(outcome, options.json === true));
    });
}

/** What is kept for the next time is written when the reader has the answer. */
async function run<Options>(
  options: Common & Options,
  command: Command<Options>,
  operands: string[],
  say: Say,
): Promise<void> {
  const platform = cliPlatform(pathsFrom(import.meta.url, dataFolder(options.data, process.env)));
  const services = await createServices(platform, () => {});
  try {
    await (options.library === undefined ? services.openHome() : services.openLibrary(options.library));
    say(await command(services, operands, options));
  } finally {
    await services.close();
  }
}

function print({ json, lines, remarks = [], exit }: Outcome, asJson: boolean): void {
  const text = asJson && json !== null ? JSON.stringify(json, null, 2) : lines.join('\n');
  if (text !== '') process.stdout.write(`${text}\n`);
  for (const remark of remarks) process.stderr.write(`${remark}\n`);
  process.exitCode = exit;
}

function day(text: string): string {
  if (z.iso.date().safeParse(text).success) return text;
  throw new InvalidArgumentError('It must be a day, as in 2031-01-01.');
}

function count(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('It must be a whole number above 0.');
}

/** Adds the options of a question about a day and conditions. */
function asking(command: Program): Program {
  return command
    .option('--on <day>', 'the day, YYYY-MM-DD (default: today)', day)
    .option('--given <conditions...>', 'ids of the conditions that are taken as met', []);
}

define('list', 'list the briefings of the library', list);
define('show <briefing>', 'print a briefing as text', show);
define('search [query...]', 'find sections, as in: search stargate -texas', search)
  .allowUnknownOption() // `-texas` is a part of the query
  .option('--limit <n>', 'how many at most', count, 20)
  .option('--any', 'take the query as plain words, of which any may match')
  .option(
    '--queries <file>',
    'a file of lines {"id", "text"}; prints lines {"query", "ranking"} of briefings',
  );
define('facts <briefing>', 'list what a briefing states in structure', facts);
asking(
  define('terms <briefing>', 'say which terms are in force on a day, if some conditions are met', terms),
);
asking(define('place <briefing>', 'step through a right of first refusal', place))
  .option('--agreement <id>', 'the agreement that has it (default: the first that has one)')
  .addOption(
    new Option('--answer <answers...>', 'what those who are asked answer, in turn')
      .choices(ANSWERS)
      .default([]),
  );
define('parties', 'list the parties of the library, each with the briefings that name it', parties);
define('contradictions', 'list where two briefings of the library cannot both be right', contradictions);
define(
  'suggest <briefing>',
  'list what the text of a briefing seems to state, and write what is accepted',
  suggest,
)
  .option('--accept <ids...>', 'ids of the suggestions to write into the frontmatter')
  .option('--accept-all', 'write all of them');
define('import <file...>', 'make briefings of documents', importFiles);
define(
  'export [briefing...]',
  'print briefings as one brief; or, with --verify, say whether they still say what a brief says',
  exportBrief,
)
  .option('-o, --output <file>', 'the file to write; with --all the folder')
  .option('--verify <file>', 'a brief to hold against the library; exit 1 when it differs')
  .option('--all', 'a brief for each briefing of the library')
  .addOption(
    new Option('--template <template>', 'what the brief is to be').choices(TEMPLATES).default('full'),
  )
  .addOption(
    new Option('--format <format>', 'what to write (default: as the file is named, else pdf)').choices(
      FORMATS,
    ),
  )
  .option('--sections <ids...>', 'ids of the sections to print (default: all)')
  .option('--no-annotations', 'leave annotations out')
  .option('--name <name>', 'who hands it over (default: as in the settings)')
  .option('--marking <words>', 'what each page is marked with, such as Confidential')
  .option('--date <day>', 'the day that it bears, YYYY-MM-DD')
  .addOption(new Option('--paper <size>', 'paper size').choices(['a4', 'letter']).default('a4'));
const annotations = program
  .command('annotations')
  .description('take annotations out of the library, or bring them in')
  .exitOverride();
define('export [briefing]', 'write annotations for other programs', exportAnnotations, annotations)
  .addOption(
    new Option('--format <format>', 'what to write')
      .choices(['w3c', 'markdown', 'csv'])
      .makeOptionMandatory(),
  )
  .option('-o, --output <file>', 'the file to write (default: standard output)');
define(
  'import <file>',
  'add annotations from such a file, Hypothesis or Readwise',
  importAnnotations,
  annotations,
);
add(
  'verify',
  'look through the annotations kept and their backups, and change nothing; exit 1 when something is damaged',
  async ({ data }, _operands, say) => say(verifyAnnotations(dataFolder(data, process.env))),
  annotations,
);
add<{ cases: string; texts: string }>(
  'anchor',
  'find quotes again in texts that have changed, as in the files of JSON lines given',
  async (options, _operands, say) => say(await anchor(options)),
  program,
)
  .requiredOption('--cases <file>', 'the quotes, with where they stood')
  .requiredOption('--texts <file>', 'the texts');
define('check', 'list every problem of the library; exit 1 when there is one', check);

try {
  await program.parseAsync();
} catch (thrown) {
  if (thrown instanceof CommanderError) {
    process.exitCode = thrown.exitCode === 0 ? 0 : 2;
  } else {
    const { code, message } = toFailure(thrown);
    process.stderr.write(`${message}\n`);
    process.exitCode = ERROR_TABLE[code].exit;
  }
}
