import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { ExchangeFormat, Imported } from '../../../../shared/contract/annotations.ts';
import { unreadableFile } from '../../../file-failure.ts';
import { writeFileSafely } from '../../../write-file.ts';
import type { Command } from '../command.ts';

export type ExportAnnotationsOptions = { format: ExchangeFormat; output?: string };

/** Prints the annotations of a briefing, or of the library, or writes them to a file. */
export const exportAnnotations: Command<ExportAnnotationsOptions> = async (services, [briefing], options) => {
  const { format, output } = options;
  await services.library.settled();
  const { fileName, text } = await services.exportAnnotations({ format, briefing });
  if (output === undefined) return { json: { fileName, text }, lines: [text.replace(/\n$/, '')], exit: 0 };
  const file = resolve(output);
  await writeFileSafely(file, Buffer.from(text));
  return { json: { file }, lines: [file], exit: 0 };
};

/** Adds the annotations that a file holds; those that the library has already are left as they are. */
export const importAnnotations: Command = async (services, [file = '']) => {
  await services.library.settled();
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw unreadableFile(file, cause);
  });
  const imported = await services.importAnnotations({ name: basename(file), text });
  return { json: imported, lines: [summary(imported)], exit: 0 };
};

function summary({ added, known, deleted, unplaced }: Imported): string {
  const parts = [`${added} added, ${known} known already`];
  if (deleted > 0) parts.push(`${deleted} of those known are deleted here and stay so`);
  if (unplaced > 0) parts.push(`${unplaced} of those added could not be placed in a briefing`);
  return parts.join('; ');
}
